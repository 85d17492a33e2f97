export { ownMatchingTexts } from './texts/portal/index.ts';
