import { of, type Row } from './row.ts';

const sessionWork = ['coordinator', 'case-worker', 'activity-leader'] as const;
const caseWork = ['coordinator', 'case-worker'] as const;

/** Participants who take part in leading. */
export const partRows: Record<string, Row> = {
  'GET /sessions/:sessionId/parts': of(sessionWork),
  'POST /sessions/:sessionId/parts': of(sessionWork),
  'POST /sessions/:sessionId/parts/:partId/remove': of(sessionWork),
  'GET /participants/:enrolmentId/parts': of(caseWork),
  'POST /participants/:enrolmentId/parts/:partId/experience': of(caseWork),
  'API list-session-parts': of(sessionWork),
  'API give-part': of(sessionWork),
  'API take-back-part': of(sessionWork),
  'API list-parts': of(caseWork),
  'API take-up-part': of(caseWork),
};
