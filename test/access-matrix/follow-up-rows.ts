import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const readers = ['coordinator', 'case-worker', 'evaluator'] as const;

/** Asking those who have left, and how many answered. */
export const followUpRows: Record<string, Row> = {
  'GET /follow-ups': of(caseWork),
  'GET /follow-up-round': of(caseWork),
  'GET /follow-ups/:followUpId': of(caseWork),
  'POST /follow-ups/:followUpId': of(caseWork),
  'POST /follow-ups/:followUpId/link': of(caseWork),
  'POST /follow-ups/:followUpId/letter': of(caseWork),
  'POST /follow-ups/:followUpId/returned': of(caseWork),
  'POST /follow-ups/:followUpId/reply': of(caseWork),
  'GET /follow-ups/:followUpId/letters/:attemptId': of(caseWork),
  'GET /results/:programmeId/responses': of(readers),
  'GET /results/:programmeId/responses/people': of(caseWork),
  'API list-follow-ups': of(caseWork),
  'API answer-follow-up': of(caseWork),
};
