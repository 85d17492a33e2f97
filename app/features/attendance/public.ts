export {
  type AttendanceMonth,
  type AttendanceSummary,
  attendanceSummary,
  type LatestMark,
} from './server/attendance-summary.ts';
