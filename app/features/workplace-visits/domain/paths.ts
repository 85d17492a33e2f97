import { path } from '#app/shared/paths.ts';

export { workplaceWordsPath } from '#app/features/meetings/domain/paths.ts';

const one = '/participants/:enrolmentId/placements/:placementId';
/** The talk about risks and safety at a workplace. */
export const safetyTalkPath = path(`${one}/safety`);
/** What is adapted at a workplace, and whether the workplace may know. */
export const adaptationsPath = path(`${one}/adaptations`);
export const adaptationPath = path(`${one}/adaptations/:adaptationId`);
/** Her own page. */
export const ownVisitsPath = path('/my/:language/way/visits');
