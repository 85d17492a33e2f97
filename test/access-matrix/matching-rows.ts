import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** Workplaces that may suit somebody, what was put to her, and CVs that go out. */
export const matchingRows: Record<string, Row> = {
  'GET /participants/:enrolmentId/matching': of(caseWork),
  'POST /participants/:enrolmentId/matching': of(caseWork),
  'GET /participants/:enrolmentId/matching/wishes': of(caseWork),
  'POST /participants/:enrolmentId/matching/wishes': of(caseWork),
  'GET /participants/:enrolmentId/matching/bars': of(caseWork),
  'POST /participants/:enrolmentId/matching/bars': of(caseWork),
  'POST /participants/:enrolmentId/matching/bars/:employerBarId/end': of(caseWork),
  'GET /participants/:enrolmentId/matching/:suggestionId': of(caseWork),
  'POST /participants/:enrolmentId/matching/:suggestionId': of(caseWork),
  'POST /participants/:enrolmentId/matching/:suggestionId/withdraw': of(caseWork),
  'GET /participants/:enrolmentId/matching/:suggestionId/cv': of(caseWork),
  'POST /participants/:enrolmentId/matching/:suggestionId/cv': of(caseWork),
  'POST /participants/:enrolmentId/matching/:suggestionId/cv/:cvPermissionId/revoke': of(caseWork),
  'GET /participants/:enrolmentId/matching/:suggestionId/hand-out': of(caseWork),
  'POST /participants/:enrolmentId/matching/:suggestionId/hand-out': of(caseWork),
  'GET /participants/:enrolmentId/matching/:suggestionId/hand-out/:cvHandoutId': of(caseWork),
  'GET /results/:programmeId/choices': of([...caseWork, 'evaluator']),
  'GET /results/:programmeId/choices/people': of(caseWork),
  'API get-matches': of(caseWork),
  'API get-match-wishes': of(caseWork),
  'API change-match-wishes': of(caseWork),
  'API list-match-suggestions': of(caseWork),
  'API suggest-workplaces': of(caseWork),
  'API answer-match-suggestion': of(caseWork),
  'API withdraw-match-suggestion': of(caseWork),
  'API give-cv-permission': of(caseWork),
  'API revoke-cv-permission': of(caseWork),
  'API list-employer-bars': of(caseWork),
  'API add-employer-bar': of(caseWork),
  'API end-employer-bar': of(caseWork),
};
