export {
  type AttendanceMonth,
  type AttendanceSummary,
  attendanceSummary,
  type LatestMark,
} from './server/attendance-summary.ts';
export { type NewMark, recordMarks } from './server/record-marks.ts';
