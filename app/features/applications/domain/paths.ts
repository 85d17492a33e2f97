import { path } from '#app/shared/paths.ts';

export { applicationPosterPath, applicationSettingsPath } from '#app/features/programmes/domain/paths.ts';

/** Choose a language; then a programme. */
export const applyPath = path('/apply');
export const applyInPath = path('/apply/:language');
/** Ask with a code how an application stands. Without a language it leads to the browser's. */
export const anyStatusPath = path('/apply/status');
export const statusPath = path('/apply/:language/status');
export const withdrawApplicationPath = path('/apply/:language/status/withdraw');
/** What the programme is and what happens with what is written; then the form, or a telephone number. */
export const programmeApplicationPath = path('/apply/:language/:tenantKey/:programmeKey');
export const applicationFormPath = path('/apply/:language/:tenantKey/:programmeKey/form');
export const callInsteadPath = path('/apply/:language/:tenantKey/:programmeKey/call');
