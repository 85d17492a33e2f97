import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** What participants asked for on their own side. */
export const ownSideRows: Record<string, Row> = {
  'GET /participants/:enrolmentId/requests': of(caseWork),
  'GET /participants/:enrolmentId/requests/:ownRequestId': of(caseWork),
  'POST /participants/:enrolmentId/requests/:ownRequestId': of(caseWork),
  'API list-own-requests': of(caseWork),
  'API answer-own-request': of(caseWork),
  'POST /participants/:enrolmentId/consents/questions/:sharingQuestionId/call-back': of(caseWork),
  'GET /administration/own-side': of(['tenant-administrator'], 'tenant'),
  'POST /administration/own-side': of(['tenant-administrator'], 'tenant'),
  'API call-back-question': of(caseWork),
  'GET /participants/:enrolmentId/copy': of(caseWork),
  'POST /participants/:enrolmentId/copy': of(caseWork),
  'GET /participants/:enrolmentId/copy/:copyId/:copyFormat': of(caseWork),
  'API make-copy-of-participant': of(caseWork),
};
