import { path } from '#app/shared/paths.ts';

export const attendanceHistoryPath = path('/sessions/:sessionId/attendance/history');
export const undoSavePath = path('/sessions/:sessionId/attendance/undo');
/** Absence told beforehand, for one session. */
export const sessionNoticePath = path('/sessions/:sessionId/attendance/notices');
export const withdrawSessionNoticePath = path('/sessions/:sessionId/attendance/notices/:noticeId/withdraw');
/** Absence told beforehand, for days. */
export const newNoticePath = path('/participants/:enrolmentId/attendance/notices/new');
export const withdrawNoticePath = path('/participants/:enrolmentId/attendance/notices/:noticeId/withdraw');
/** Every session of a place on a day, filled in as one. */
export const placeAttendancePath = path('/attendance/places');
/** The paper list of an activity's week: to print, and to type in; and the sheets that come of it. */
export const paperListPath = path('/activities/:activityId/paper-list');
export const printPaperListPath = path('/activities/:activityId/paper-list/print');
export const weekSheetsPath = path('/activities/:activityId/attendance');
/** Sessions that have been and that nobody has marked. */
export const unmarkedPath = path('/attendance/missing');
