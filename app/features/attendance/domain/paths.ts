import { path } from '#app/shared/paths.ts';

export const attendanceHistoryPath = path('/sessions/:sessionId/attendance/history');
export const exportHoursPath = path('/attendance/hours/export');
