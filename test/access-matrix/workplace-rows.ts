import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const weeks = '/participants/:enrolmentId/placements/:placementId/weeks';

/** Following a placement week by week. */
export const workplaceRows: Record<string, Row> = {
  'GET /workplace-weeks': of(caseWork),
  [`GET ${weeks}`]: of(caseWork),
  [`POST ${weeks}/link`]: of(caseWork),
  [`POST ${weeks}/evidence`]: of(caseWork),
  [`POST ${weeks}/experience`]: of(caseWork),
  [`GET ${weeks}/letter`]: of(caseWork),
  [`POST ${weeks}/following`]: of(caseWork),
  [`GET ${weeks}/:weekOn`]: of(caseWork),
  [`POST ${weeks}/:weekOn`]: of(caseWork),
  [`POST ${weeks}/:weekId/settle`]: of(caseWork),
  'API list-workplace-weeks': of(caseWork),
  'API tell-workplace-week': of(caseWork),
  'API settle-workplace-week': of(caseWork),
  'API list-followed-placements': of(caseWork),
};
