import { path } from '#app/shared/paths.ts';

/** Where a supervisor without an account answers; short, because it stands in a text message. */
export const workplacePath = path('/w/:token');
export const workplaceLinkPath = path('/participants/:enrolmentId/placements/:placementId/weeks/link');
export const followingPath = path('/participants/:enrolmentId/placements/:placementId/weeks/following');
export const tellWeekPath = path('/participants/:enrolmentId/placements/:placementId/weeks/:weekOn');
export const settleWeekPath = path('/participants/:enrolmentId/placements/:placementId/weeks/:weekId/settle');
export const taskEvidencePath = path('/participants/:enrolmentId/placements/:placementId/weeks/evidence');
export const placementExperiencePath = path('/participants/:enrolmentId/placements/:placementId/weeks/experience');
/** A reference letter, for the workplace to sign. */
export const letterPath = path('/participants/:enrolmentId/placements/:placementId/weeks/letter');
/** Which workplaces answer, and which never do. */
export const workplaceWeeksPath = path('/workplace-weeks');
/** What the workplace said, for her. */
export const ownWorkplacePath = path('/my/:language/way/workplace');
/** What of it may stand in her CV. */
export const ownCvLinesPath = path('/my/:language/way/workplace/cv');
