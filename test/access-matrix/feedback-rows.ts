import { of, type Row } from './row.ts';

const team = ['coordinator', 'case-worker', 'peer-coach', 'activity-leader'] as const;
const sessionWork = ['coordinator', 'case-worker', 'activity-leader'] as const;
const figureReaders = ['coordinator', 'case-worker', 'evaluator'] as const;

/** What participants and leaders thought of sessions, and what activities gave. */
export const feedbackRows: Record<string, Row> = {
  'GET /sessions/:sessionId/feedback': of(team),
  'GET /sessions/:sessionId/feedback/square': of(sessionWork),
  'GET /sessions/:sessionId/feedback/tally': of(sessionWork),
  'POST /sessions/:sessionId/feedback/tally': of(sessionWork),
  'POST /sessions/:sessionId/feedback/close': of(sessionWork),
  'GET /sessions/:sessionId/reflection': of(sessionWork),
  'POST /sessions/:sessionId/reflection': of(sessionWork),
  'GET /activities/:activityId/results': of(team),
  'GET /results/:programmeId/activities': of(figureReaders),
  'GET /results/:programmeId/activities/export': of(figureReaders),
  'API get-session-feedback': of(team),
  'API record-feedback-tally': of(sessionWork),
  'API close-session-feedback': of(sessionWork),
  'API write-session-reflection': of(sessionWork),
  'API get-activity-results': of(team),
  'API list-activity-results': of(figureReaders),
};
