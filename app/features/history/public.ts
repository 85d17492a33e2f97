export { findCurrentSituation } from './server/find-current-situation.ts';
export {
  countMissingFor,
  getCurrentHistory,
  historiesOf,
  historyOf,
  listDocumentedQualifications,
} from './server/get-history.ts';
export { newSituationIds } from './server/new-situation-ids.ts';
export type { Participation } from './server/participation-store.ts';
export { type FactToRecord, recordFacts, recordSituations } from './server/record-many.ts';
export { isFactRecorded, type OccupationReport, recordOccupation } from './server/record-occupation.ts';
export { recordQualification } from './server/record-qualification.ts';
export { endSituation, recordSituation } from './server/record-situation.ts';
export { countryName, countryOptions } from './texts/country-names.ts';
export { historyTexts } from './texts/index.ts';
export {
  describeAmount,
  describeFact,
  describePeriod,
  describeSituation,
  historyProblemWords,
} from './texts/words.ts';
