import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const one = '/participants/:enrolmentId/placements/:placementId';

/** Working life: placements, their terms, answers and links. */
export const placementRows: Record<string, Row> = {
  'GET /participants/:enrolmentId/placements': of(caseWork),
  'GET /participants/:enrolmentId/placements/new': of(caseWork),
  'POST /participants/:enrolmentId/placements/new': of(caseWork),
  [`GET ${one}`]: of(caseWork),
  [`GET ${one}/terms`]: of(caseWork),
  [`POST ${one}/terms`]: of(caseWork),
  [`POST ${one}/terms/:termsId/withdraw`]: of(caseWork),
  [`GET ${one}/moves/:placementMove`]: of(caseWork),
  [`POST ${one}/moves/:placementMove`]: of(caseWork),
  [`GET ${one}/answer`]: of(caseWork),
  [`POST ${one}/answer`]: of(caseWork),
  [`GET ${one}/links/new`]: of(caseWork),
  [`POST ${one}/links/new`]: of(caseWork),
  [`GET ${one}/links/:placementLinkId`]: of(caseWork),
  [`POST ${one}/links/:placementLinkId/revoke`]: of(caseWork),
  [`GET ${one}/agreement`]: of(caseWork),
  'GET /placements': of(caseWork),
  'GET /employers/:employerId/placements': of(caseWork),
  'GET /placements/export': of(caseWork),
  'GET /placements/settings/:programmeId': of(['coordinator']),
  'POST /placements/settings/:programmeId': of(['coordinator']),
  'API list-placements-of': of(caseWork),
  'API get-placement': of(caseWork),
  'API propose-placement': of(caseWork),
  'API propose-placement-terms': of(caseWork),
  'API answer-placement': of(caseWork),
  'API move-placement': of(caseWork),
};
