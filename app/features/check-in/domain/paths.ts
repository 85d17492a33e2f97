import { path } from '#app/shared/paths.ts';

export { cardsPath, checkInScreenPath, doorPath } from '#app/features/activities/domain/paths.ts';

export const openTabletPath = path('/sessions/:sessionId/check-in/tablet');
export const closeTabletsPath = path('/sessions/:sessionId/check-in/close');
export const cardPath = path('/participants/:enrolmentId/check-in');

/** What the square holds: leads on to the page in the telephone's language. */
export const scannedPath = path('/in/:code');
export const checkInPath = path('/in/:language/:pass');
export const anyTabletPath = path('/tablet');
export const tabletPath = path('/tablet/:language');
export const startTabletPath = path('/tablet/start/:start');
/** The same square for somebody whose own side is open. */
export const ownCheckInPath = path('/my/:language/in/:pass');
