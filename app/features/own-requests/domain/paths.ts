import { path } from '#app/shared/paths.ts';

export { ownRequestsPath } from '#app/features/enrolments/domain/paths.ts';
export const answerOwnRequestPath = path('/participants/:enrolmentId/requests/:ownRequestId');

/** What she has asked for, on her own side, and where she asks. */
export const askedPath = path('/my/:language/about-me/asked');
export const askPath = path('/my/:language/about-me/ask/:kind');
/** A pause or to leave, and what it means. */
export const leavingPath = path('/my/:language/about-me/leave');
