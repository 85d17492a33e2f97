import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** Employers, their workplaces, whom one talks to there and what they offer. */
export const employerRows: Record<string, Row> = {
  'GET /employers': of(caseWork),
  'GET /employers/new': of(caseWork),
  'POST /employers/new': of(caseWork),
  'GET /employers/export': of(caseWork),
  'GET /employers/:employerId': of(caseWork),
  'POST /employers/:employerId': of(caseWork),
  'GET /employers/:employerId/change': of(caseWork),
  'POST /employers/:employerId/change': of(caseWork),
  'GET /employers/:employerId/rest': of(caseWork),
  'POST /employers/:employerId/rest': of(caseWork),
  'POST /employers/:employerId/archive': of(caseWork),
  'POST /employers/:employerId/share': of(caseWork),
  'GET /employers/:employerId/workplaces/new': of(caseWork),
  'POST /employers/:employerId/workplaces/new': of(caseWork),
  'GET /employers/:employerId/workplaces/:workplaceId': of(caseWork),
  'POST /employers/:employerId/workplaces/:workplaceId': of(caseWork),
  'GET /employers/:employerId/contacts/new': of(caseWork),
  'POST /employers/:employerId/contacts/new': of(caseWork),
  'GET /employers/:employerId/contacts/:workplaceContactId': of(caseWork),
  'POST /employers/:employerId/contacts/:workplaceContactId': of(caseWork),
  'GET /employers/:employerId/offers/new': of(caseWork),
  'POST /employers/:employerId/offers/new': of(caseWork),
  'GET /employers/:employerId/offers/:workplaceOfferId': of(caseWork),
  'POST /employers/:employerId/offers/:workplaceOfferId': of(caseWork),
  'POST /employers/:employerId/log/:employerLogId/settle': of(caseWork),
};
