import { path } from '#app/shared/paths.ts';

/** What each framework makes of one participant, and why. */
export const comparePath = path('/participants/:enrolmentId/frameworks');
