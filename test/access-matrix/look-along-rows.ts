import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** Staff who see what a participant sees. */
export const lookAlongRows: Record<string, Row> = {
  'GET /participants/:enrolmentId/look-along': of(caseWork),
  'POST /participants/:enrolmentId/look-along': of(caseWork),
  'POST /look-along/stop': of(caseWork, 'own-account'),
};
