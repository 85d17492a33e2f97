export { listWaitingDuplicates, type WaitingDuplicates } from './server/list-duplicates.ts';
export { duplicateTexts } from './texts/index.ts';
