import { path } from '#app/shared/paths.ts';

export { employerGivenPath } from '#app/features/employers/domain/paths.ts';
export { afterPlacementPath, afterPlacementsPath } from '#app/features/enrolments/domain/paths.ts';
export { placementResultPath } from '#app/features/outcomes/domain/result-paths.ts';

export const settleJobPath = path('/participants/:enrolmentId/after-placements/:placementId/jobs/:jobId');
export const askAfterPath = path('/participants/:enrolmentId/after-placements/:placementId/follow-up');
export const exportPlacementResultPath = path('/results/:programmeId/placements/export');
export const placementPeoplePath = path('/results/:programmeId/placements/people');
