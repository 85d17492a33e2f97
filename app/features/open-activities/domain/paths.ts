import { path } from '#app/shared/paths.ts';

export { openListingPath, openListModerationPath as moderationPath } from '#app/features/activities/domain/paths.ts';

/** Staff: what has come in, associations, and how the list is shown. */
export const openListSettingsPath = path('/open-list/settings');
export const newAssociationPath = path('/open-list/associations/new');
export const associationPath = path('/open-list/associations/:associationId');
export const newAssociationLinkPath = path('/open-list/associations/:associationId/links');
export const revokeAssociationLinkPath = path('/open-list/associations/:associationId/links/:linkId/revoke');
export const moderateActivityPath = path('/open-list/activities/:openActivityId');
export const translateActivityPath = path('/open-list/activities/:openActivityId/translations/:language');

/** An association's own page, by its link. */
export const ownPagePath = path('/association/:token');
export const ownNewActivityPath = path('/association/:token/new');
export const ownActivityPath = path('/association/:token/activities/:openActivityId');
export const ownChangePath = path('/association/:token/activities/:openActivityId/change');
export const ownTranslationPath = path('/association/:token/activities/:openActivityId/translations/:language');

/** Everybody: the list, a page per activity, and ways to show it elsewhere. */
export const anyOpenListPath = path('/open/:tenantKey');
export const openListPath = path('/open/:tenantKey/:language');
export const openSharePath = path('/open/:tenantKey/:language/share');
export const openFramePath = path('/open/:tenantKey/:language/frame');
export const openCalendarPath = path('/open/:tenantKey/:language/calendar.ics');
export const openDataPath = path('/open/:tenantKey/:language/activities.json');
export const openEntryPath = path('/open/:tenantKey/:language/:entryId');
export const openEntryCalendarPath = path('/open/:tenantKey/:language/:entryId/calendar.ics');
