import { permission } from '#app/shared/roles.ts';

/** Reading a person's dated facts. An evaluator reads them without names. */
export const readHistory = permission('history.read', ['coordinator', 'case-worker', 'evaluator']);
/** Adding and correcting dated facts. */
export const recordHistory = permission('history.record', ['coordinator', 'case-worker']);
/** Seeing which facts are missing about whom in a programme. */
export const readCompleteness = permission('completeness.read', ['coordinator', 'case-worker']);
