import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const readers = ['coordinator', 'case-worker', 'evaluator'] as const;

/** What placements led to, its figures, and what employers have given. */
export const placementOutcomeRows: Record<string, Row> = {
  'GET /participants/:enrolmentId/after-placements': of(caseWork),
  'GET /participants/:enrolmentId/after-placements/:placementId': of(caseWork),
  'POST /participants/:enrolmentId/after-placements/:placementId': of(caseWork),
  'POST /participants/:enrolmentId/after-placements/:placementId/jobs/:jobId': of(caseWork),
  'POST /participants/:enrolmentId/after-placements/:placementId/follow-up': of(caseWork),
  'GET /results/:programmeId/placements': of(readers),
  'GET /results/:programmeId/placements/export': of(readers),
  'GET /results/:programmeId/placements/people': of(caseWork),
  'GET /employers/:employerId/given': of(caseWork),
  'API list-after-placements': of(caseWork),
  'API offer-placement-job': of(caseWork),
  'API settle-placement-job': of(caseWork),
  'API answer-after-placement': of(caseWork),
};
