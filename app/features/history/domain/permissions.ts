import { permission } from '#app/shared/roles.ts';

/** Reading a person's dated facts. An evaluator reads them without names. */
export const readHistory = permission('history.read', ['coordinator', 'case-worker', 'evaluator']);
/** Adding and correcting dated facts. */
export const recordHistory = permission('history.record', ['coordinator', 'case-worker']);
