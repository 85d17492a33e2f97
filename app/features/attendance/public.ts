export { type AbsentInARow, listAbsentThreeTimes } from './server/absent-three-times.ts';
export {
  type AttendanceMonth,
  type AttendanceSummary,
  attendanceSummary,
  type LatestMark,
} from './server/attendance-summary.ts';
export { type BareSheet, getBareSheet } from './server/get-bare-sheet.ts';
export { listLockedMonths } from './server/list-locked-months.ts';
export { listUnmarked, type UnmarkedSession } from './server/list-unmarked.ts';
export { markPresent } from './server/mark-present.ts';
export { answerSession } from './server/own-answers.ts';
export { getOwnSession, listOwnSessions, type OwnSession } from './server/own-sessions.ts';
export { type NewMark, recordMarks } from './server/record-marks.ts';
export { saveAttendance } from './server/save-attendance.ts';
export { sayNotHeld } from './server/say-not-held.ts';
