import { permission } from '#app/shared/roles.ts';

export const readAttendance = permission('attendance.read', ['coordinator', 'case-worker', 'activity-leader']);
/** A leader only in the activities she leads. */
export const takeAttendance = permission('attendance.take', ['coordinator', 'case-worker', 'activity-leader']);
export const exportAttendance = permission('attendance.export', ['coordinator', 'case-worker']);
