import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const certifiers = ['coordinator', 'case-worker', 'activity-leader'] as const;
const coordinators = ['coordinator'] as const;
const figureReaders = ['coordinator', 'case-worker', 'evaluator'] as const;

/** Hours, month sheets, the lock of a month and the funder's file. */
export const hoursRows: Record<string, Row> = {
  'GET /attendance/hours': of(caseWork),
  'GET /attendance/hours/export': of(caseWork),
  'GET /attendance/months/:programmeId': of(caseWork),
  'GET /attendance/months/:programmeId/:month': of(caseWork),
  'POST /attendance/months/:programmeId/:month': of(caseWork),
  'GET /attendance/months/:programmeId/:month/certify': of(certifiers),
  'POST /attendance/months/:programmeId/:month/certify': of(certifiers),
  'GET /attendance/months/:programmeId/:month/lock': of(coordinators),
  'POST /attendance/months/:programmeId/:month/lock': of(coordinators),
  'GET /attendance/months/:programmeId/:month/print': of(caseWork),
  'GET /attendance/months/:programmeId/:month/file': of(coordinators),
  'POST /attendance/months/:programmeId/:month/file': of(coordinators),
  'GET /attendance/months/:programmeId/:month/file/export': of(coordinators),
  'GET /attendance/sendings/:sendingId': of(coordinators),
  'GET /attendance/sheets/:enrolmentId/:month': of(caseWork),
  'POST /attendance/sheets/:enrolmentId/:month': of(caseWork),
  'GET /attendance/sheets/:enrolmentId/:month/paper': of(caseWork),
  'POST /attendance/sheets/:enrolmentId/:month/paper': of(caseWork),
  'GET /attendance/sheets/:enrolmentId/:month/link': of(caseWork),
  'POST /attendance/sheets/:enrolmentId/:month/link': of(caseWork),
  'GET /attendance/sheets/:enrolmentId/:month/print': of(caseWork),
  'GET /results/:programmeId/attendance': of(figureReaders),
  'GET /results/:programmeId/attendance/export': of(figureReaders),
  'API list-hours': of(caseWork),
  'API get-attendance-counts': of(figureReaders),
  'API get-month': of(caseWork),
  'API make-month-sheets': of(caseWork),
  'API certify-month-sheets': of(certifiers),
  'API lock-month': of(coordinators),
  'API get-month-sheet': of(caseWork),
};
