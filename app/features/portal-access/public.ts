export { codeOfCard } from './server/codes.ts';
