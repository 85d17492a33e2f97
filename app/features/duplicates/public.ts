export { duplicateTexts } from './texts/index.ts';
