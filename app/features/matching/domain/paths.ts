import { path } from '#app/shared/paths.ts';

export { matchingPath } from '#app/features/enrolments/domain/paths.ts';
export { choicesPeoplePath, choicesResultPath } from '#app/features/outcomes/domain/result-paths.ts';

export const wishesPath = path('/participants/:enrolmentId/matching/wishes');
export const barsPath = path('/participants/:enrolmentId/matching/bars');
export const endBarPath = path('/participants/:enrolmentId/matching/bars/:employerBarId/end');
export const suggestionPath = path('/participants/:enrolmentId/matching/:suggestionId');
export const withdrawSuggestionPath = path('/participants/:enrolmentId/matching/:suggestionId/withdraw');
export const cvPermissionPath = path('/participants/:enrolmentId/matching/:suggestionId/cv');
export const revokeCvPermissionPath = path(
  '/participants/:enrolmentId/matching/:suggestionId/cv/:cvPermissionId/revoke',
);
/** Writes down to whom a CV goes; the file itself is fetched at the address below. */
export const handOutCvPath = path('/participants/:enrolmentId/matching/:suggestionId/hand-out');
export const handedCvPath = path('/participants/:enrolmentId/matching/:suggestionId/hand-out/:cvHandoutId');

// Her own pages.
export const ownSuggestionsPath = path('/my/:language/way/workplaces');
export const ownSuggestionPath = path('/my/:language/way/workplaces/:suggestionId');
export const ownWishesPath = path('/my/:language/way/workplaces/wishes');
