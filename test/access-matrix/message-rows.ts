import { of, type Row } from './row.ts';

const everybodyWritten = ['coordinator', 'case-worker', 'peer-coach', 'activity-leader'] as const;
// The fixture's thread is to the leaders of a group that these three lead.
const addressed = ['coordinator', 'case-worker', 'activity-leader'] as const;
const caseWork = ['coordinator', 'case-worker'] as const;
const ofOne = ['coordinator', 'case-worker', 'peer-coach'] as const;

/** Messages with participants. Who reads which thread: messages.db.test.ts. */
export const messageRows: Record<string, Row> = {
  'GET /messages': of(everybodyWritten),
  'GET /messages/:threadId': of(addressed),
  'POST /messages/:threadId': of(addressed),
  'GET /messages/:threadId/hand-over': of(addressed),
  'POST /messages/:threadId/hand-over': of(addressed),
  'GET /messages/:threadId/settle': of(addressed),
  'POST /messages/:threadId/settle': of(addressed),
  'POST /messages/:threadId/take-over': of(caseWork),
  'POST /messages/:threadId/give-back': of(addressed),
  'GET /messages/:threadId/files/:fileId': of(addressed),
  'GET /participants/:enrolmentId/messages': of(ofOne),
  'POST /participants/:enrolmentId/messages': of(ofOne),
  'GET /activities/:activityId/message': of(addressed),
  'POST /activities/:activityId/message': of(addressed),
  'API list-message-threads': of(ofOne),
  'API get-message-thread': of(addressed),
  'API write-message': of(everybodyWritten),
  'API hand-over-message-thread': of(everybodyWritten),
  'API settle-message-thread': of(everybodyWritten),
  'API take-over-message-thread': of(caseWork),
};
