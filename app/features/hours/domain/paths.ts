import { path } from '#app/shared/paths.ts';

/** People and occasions by area, sex, place and year. */
export { countsPath, exportCountsPath } from '#app/features/outcomes/domain/result-paths.ts';
export const exportHoursPath = path('/attendance/hours/export');
/** The months of a programme; one of them with its sheets; its lock, its papers, and its file to the funder. */
export const monthsPath = path('/attendance/months/:programmeId');
export const monthPath = path('/attendance/months/:programmeId/:month');
export const certifyMonthPath = path('/attendance/months/:programmeId/:month/certify');
export const lockMonthPath = path('/attendance/months/:programmeId/:month/lock');
export const printMonthPath = path('/attendance/months/:programmeId/:month/print');
export const monthFilePath = path('/attendance/months/:programmeId/:month/file');
export const exportMonthFilePath = path('/attendance/months/:programmeId/:month/file/export');
export const sendingPath = path('/attendance/sendings/:sendingId');
/** One participant's sheet of a month. */
export const sheetPath = path('/attendance/sheets/:enrolmentId/:month');
export const paperSheetPath = path('/attendance/sheets/:enrolmentId/:month/paper');
export const linkSheetPath = path('/attendance/sheets/:enrolmentId/:month/link');
export const printSheetPath = path('/attendance/sheets/:enrolmentId/:month/print');
/** Where a participant certifies her month: in the browser's language, or in one. */
export const anyOwnMonthPath = path('/month/:token');
export const ownMonthPath = path('/month/:token/:language');
/** Her own side: a month in its latest version. */
export const ownSheetPath = path('/my/:language/months/:sheetId');
