import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** The copy of everything about somebody, made by staff. */
export const copyRows: Record<string, Row> = {
  'GET /participants/:enrolmentId/copy': of(caseWork),
  'POST /participants/:enrolmentId/copy': of(caseWork),
  'GET /participants/:enrolmentId/copy/:copyId/:copyFormat': of(caseWork),
  'API make-copy-of-participant': of(caseWork),
};
