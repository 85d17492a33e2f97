export { codeOfCard, hashDigits } from './server/codes.ts';
export { portalEnterTexts } from './texts/portal/index.ts';
