import { path } from '#app/shared/paths.ts';

/** One mapping, also an earlier one. */
export const oneMappingPath = path('/participants/:enrolmentId/mapping/:mappingId');
export const mappingAreaPath = path('/participants/:enrolmentId/mapping/:mappingId/areas/:areaKey');
/** Who reads what she said about health and economy. */
export const guardedReadersPath = path('/participants/:enrolmentId/guarded');
export const openGuardedPath = path('/participants/:enrolmentId/guarded/open');
export const endGuardedReaderPath = path('/participants/:enrolmentId/guarded/:readerId/end');
export const measurementPath = path('/participants/:enrolmentId/progression/:measurementId');
export const ratePath = path('/participants/:enrolmentId/progression/:measurementId/answers/:rater');
export const dialogueSheetPath = path('/participants/:enrolmentId/progression/:measurementId/sheet');
/** Measurements that are due. */
export const measurementsPath = path('/measurements');
export const instrumentsPath = path('/instruments');
export const newInstrumentPath = path('/instruments/new');
export const instrumentPath = path('/instruments/:instrumentKey/:number');
export const instrumentFilePath = path('/instruments/:instrumentKey/:number/file');
export const withdrawInstrumentPath = path('/instruments/:instrumentKey/:number/withdraw');

// Her own pages.
export const ownHowPath = path('/my/:language/way/how');
/** One question at a time: `?q=3`. */
export const ownAnswerPath = path('/my/:language/way/how/answer');
export const ownSendPath = path('/my/:language/way/how/send');
