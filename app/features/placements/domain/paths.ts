import { path } from '#app/shared/paths.ts';

export { placementPath, placementsOfPath } from '#app/features/enrolments/domain/paths.ts';

export const newPlacementPath = path('/participants/:enrolmentId/placements/new');
export const newTermsPath = path('/participants/:enrolmentId/placements/:placementId/terms');
export const withdrawTermsPath = path('/participants/:enrolmentId/placements/:placementId/terms/:termsId/withdraw');
export const movePlacementPath = path('/participants/:enrolmentId/placements/:placementId/moves/:placementMove');
export const answerPlacementPath = path('/participants/:enrolmentId/placements/:placementId/answer');
/** The agreement as a paper in two languages. */
export const agreementPath = path('/participants/:enrolmentId/placements/:placementId/agreement');
export const newPlacementLinkPath = path('/participants/:enrolmentId/placements/:placementId/links/new');
/** A link with its QR code, while it is open. */
export const placementLinkOfPath = path('/participants/:enrolmentId/placements/:placementId/links/:placementLinkId');
export const revokePlacementLinkPath = path(
  '/participants/:enrolmentId/placements/:placementId/links/:placementLinkId/revoke',
);

/** All placements of the caller's programmes. */
export const placementsPath = path('/placements');
export const exportPlacementsPath = path('/placements/export');
export const placementSettingsPath = path('/placements/settings/:programmeId');

/** What a link leads to: the page in the browser's language, then in a chosen one. */
export const anyPlacementLinkPath = path('/agree/:token');
export const placementLinkPath = path('/agree/:token/:language');

/** Her own page. */
export const ownPlacementsPath = path('/my/:language/way/placements');
