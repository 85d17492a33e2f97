import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readAttendance = permission('attendance.read', [...caseWork, 'activity-leader']);
/** A leader only in the activities she leads. */
export const takeAttendance = permission('attendance.take', [...caseWork, 'activity-leader']);
/** A person's attendance in all her activities, and what is told of it beforehand. */
export const readPersonAttendance = permission('attendance.person', caseWork);
export const takePersonAttendance = permission('attendance.take-person', caseWork);
export const noteAbsence = permission('attendance.notice', caseWork);
/** A paper with names, carried about: those who take attendance print it. */
export const printAttendance = permission('attendance.print', [...caseWork, 'activity-leader']);
/** Marks of a locked month, with a reason. */
export const correctLockedMonth = permission('month.correct', caseWork);
