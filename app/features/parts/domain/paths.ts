import { path } from '#app/shared/paths.ts';

export { sessionPartsPath } from '#app/features/activities/domain/paths.ts';
export { partsPath } from '#app/features/enrolments/domain/paths.ts';
export const takeBackPartPath = path('/sessions/:sessionId/parts/:partId/remove');
export const takeUpPartPath = path('/participants/:enrolmentId/parts/:partId/experience');
