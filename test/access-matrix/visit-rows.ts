import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const one = '/participants/:enrolmentId/placements/:placementId';

/** Following up a placement by visits. */
export const visitRows: Record<string, Row> = {
  [`GET ${one}/safety`]: of(caseWork),
  [`POST ${one}/safety`]: of(caseWork),
  [`GET ${one}/adaptations`]: of(caseWork),
  [`POST ${one}/adaptations`]: of(caseWork),
  [`POST ${one}/adaptations/:adaptationId`]: of(caseWork),
  'GET /participants/:enrolmentId/meetings/:visitId/workplace-words': of(caseWork),
  'POST /participants/:enrolmentId/meetings/:visitId/workplace-words': of(caseWork),
  'API get-placement-follow-up': of(caseWork),
};
