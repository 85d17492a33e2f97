export { loggedInWords } from './texts/logged-words.ts';
export { purposeInWords } from './texts/purposes.ts';
