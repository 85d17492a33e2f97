import { path } from '#app/shared/paths.ts';

export const programmesPath = path('/programmes');
export const newProgrammePath = path('/programmes/new');
export const programmePath = path('/programmes/:programmeId');
export const editProgrammePath = path('/programmes/:programmeId/edit');
export const copyProgrammePath = path('/programmes/:programmeId/copy');
export const extendProgrammePath = path('/programmes/:programmeId/extend');
export const exportProgrammePath = path('/programmes/:programmeId/export');
/** Whether anybody may apply by herself, and the poster for it; the pages belong to applications. */
export const applicationSettingsPath = path('/programmes/:programmeId/applications');
export const applicationPosterPath = path('/programmes/:programmeId/applications/poster');
/** Which facts are missing about whom; the page belongs to history. */
export const completenessPath = path('/programmes/:programmeId/completeness');
/** Reading in lists people keep in spreadsheets; the pages belong to imports. */
export const importsPath = path('/imports');
export const newImportPath = path('/imports/new');
