export { codeOfCard } from './server/codes.ts';
export { hashDigits } from './server/codes.ts';
export { portalEnterTexts } from './texts/portal/index.ts';
