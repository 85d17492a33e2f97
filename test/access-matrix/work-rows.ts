import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** What waits to be done, what is put off, and who stands in. */
export const workRows: Record<string, Row> = {
  'GET /work': of(caseWork),
  'GET /work/stand-ins': of(caseWork),
  'POST /work/stand-ins': of(caseWork),
  'POST /work/stand-ins/:standInId/end': of(caseWork),
  'GET /work/:enrolmentId/:kind/:subjectId/snooze': of(caseWork),
  'POST /work/:enrolmentId/:kind/:subjectId/snooze': of(caseWork),
  'POST /work/:enrolmentId/:kind/:subjectId/wake': of(caseWork),
  'API list-work': of(caseWork),
  'API snooze-work': of(caseWork),
  'API wake-work': of(caseWork),
};
