import { path } from '#app/shared/paths.ts';

// The week itself is one of a participant's tabs: weekPath in enrolments/domain/paths.ts.
export const newOccupationPath = path('/participants/:enrolmentId/week/new');
export const weekAimPath = path('/participants/:enrolmentId/week/aim');
/** The week alone, in large type: to print, and to read together. */
export const printWeekPath = path('/participants/:enrolmentId/week/print');
export const occupationPath = path('/participants/:enrolmentId/week/:occupationId');
export const removeOccupationPath = path('/participants/:enrolmentId/week/:occupationId/remove');
