export { loggedInWords } from './texts/logged-words.ts';
export { ownLookTexts } from './texts/portal/index.ts';
export { purposeInWords } from './texts/purposes.ts';
