export { listPartsDone, listPartsIn, type PartDone } from './server/own-parts.ts';
export type { PartInSession } from './server/part-store.ts';
export { partTexts } from './texts/index.ts';
export { partLine } from './texts/words.ts';
