import { path } from '#app/shared/paths.ts';

export const workPath = path('/work');
export const snoozePath = path('/work/:enrolmentId/:kind/:subjectId/snooze');
export const wakePath = path('/work/:enrolmentId/:kind/:subjectId/wake');
/** Who is away and who stands in. */
export const standInsPath = path('/work/stand-ins');
export const endStandInPath = path('/work/stand-ins/:standInId/end');
