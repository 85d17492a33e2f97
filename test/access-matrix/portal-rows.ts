import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** Cards for participants' own pages. */
export const portalAccessRows: Record<string, Row> = {
  'GET /participants/:enrolmentId/portal': of(caseWork),
  'POST /participants/:enrolmentId/portal': of(caseWork),
  'GET /participants/:enrolmentId/portal/print': of(caseWork),
  'GET /activities/:activityId/portal-cards': of(caseWork),
  'POST /activities/:activityId/portal-cards': of(caseWork),
  'GET /activities/:activityId/portal-cards/print': of(caseWork),
  'GET /portal-cards': of(caseWork),
  'POST /portal-cards': of(caseWork),
  'GET /portal-cards/print': of(caseWork),
  'API get-portal-access': of(caseWork),
  'API change-portal-access': of(caseWork),
  'API list-portal-cards': of(caseWork),
  'API change-portal-cards': of(caseWork),
};
