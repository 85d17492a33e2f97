export { recordOccupation } from './server/answer-facts.ts';
export { getCurrentHistory, historiesOf, historyOf, missingFor } from './server/get-history.ts';
export type { Participation } from './server/participation-store.ts';
export { endSituation, recordSituation } from './server/record-situation.ts';
export { describeAmount, describePeriod, describeSituation } from './texts/words.ts';
