import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const sessionWork = ['coordinator', 'case-worker', 'activity-leader'] as const;

/** Attendance by session and by person, undoing a save, and absence told beforehand. */
export const attendanceRows: Record<string, Row> = {
  'GET /sessions/:sessionId/attendance': of(sessionWork),
  'POST /sessions/:sessionId/attendance': of(sessionWork),
  'GET /sessions/:sessionId/attendance/history': of(sessionWork),
  'POST /sessions/:sessionId/attendance/undo': of(sessionWork),
  'POST /sessions/:sessionId/attendance/notices': of(sessionWork),
  'POST /sessions/:sessionId/attendance/notices/:noticeId/withdraw': of(sessionWork),
  'GET /participants/:enrolmentId/attendance': of(caseWork),
  'POST /participants/:enrolmentId/attendance': of(caseWork),
  'GET /participants/:enrolmentId/attendance/notices/new': of(caseWork),
  'POST /participants/:enrolmentId/attendance/notices/new': of(caseWork),
  'POST /participants/:enrolmentId/attendance/notices/:noticeId/withdraw': of(caseWork),
  'GET /attendance/places': of(sessionWork),
  'POST /attendance/places': of(sessionWork),
  'GET /activities/:activityId/paper-list': of(sessionWork),
  'POST /activities/:activityId/paper-list': of(sessionWork),
  'GET /activities/:activityId/paper-list/print': of(sessionWork),
  'GET /activities/:activityId/attendance': of(sessionWork),
  'POST /activities/:activityId/attendance': of(sessionWork),
  'GET /attendance/missing': of(sessionWork),
  'API get-person-attendance': of(caseWork),
  'API save-attendance-sheets': of(sessionWork),
  'API list-unmarked-sessions': of(sessionWork),
  'API get-attendance-sheet': of(sessionWork),
  'API save-attendance': of(sessionWork),
  'API undo-attendance-save': of(sessionWork),
  'API list-absence-notices': of(caseWork),
  'API list-session-notices': of(sessionWork),
  'API record-absence-notice': of(caseWork),
  'API record-session-absence-notice': of(sessionWork),
  'API withdraw-absence-notice': of(caseWork),
};
