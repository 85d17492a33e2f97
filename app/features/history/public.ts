export { getCurrentHistory, historiesOf, historyOf, missingFor } from './server/get-history.ts';
export { newSituationIds } from './server/new-situation-ids.ts';
export type { Participation } from './server/participation-store.ts';
export { isFactRecorded, type OccupationReport, recordOccupation } from './server/record-occupation.ts';
export {
  describePeriod,
  describeSituation,
  problemWords as historyProblemWords,
} from './texts/words.ts';
