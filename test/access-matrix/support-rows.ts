import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

/** Swedish, interpreters, contacts and themes. */
export const supportRows: Record<string, Row> = {
  'GET /participants/:enrolmentId/language': of(caseWork),
  'GET /participants/:enrolmentId/language/courses/new': of(caseWork),
  'POST /participants/:enrolmentId/language/courses/new': of(caseWork),
  'GET /participants/:enrolmentId/language/courses/:courseId': of(caseWork),
  'POST /participants/:enrolmentId/language/courses/:courseId': of(caseWork),
  'GET /participants/:enrolmentId/language/courses/:courseId/end': of(caseWork),
  'POST /participants/:enrolmentId/language/courses/:courseId/end': of(caseWork),
  'GET /participants/:enrolmentId/language/courses/:courseId/pauses/new': of(caseWork),
  'POST /participants/:enrolmentId/language/courses/:courseId/pauses/new': of(caseWork),
  'GET /participants/:enrolmentId/language/courses/:courseId/pauses/:pauseId': of(caseWork),
  'POST /participants/:enrolmentId/language/courses/:courseId/pauses/:pauseId': of(caseWork),
  'GET /participants/:enrolmentId/language/estimates/new': of(caseWork),
  'POST /participants/:enrolmentId/language/estimates/new': of(caseWork),
  'GET /participants/:enrolmentId/language/estimates/:estimateId/annul': of(caseWork),
  'POST /participants/:enrolmentId/language/estimates/:estimateId/annul': of(caseWork),
  'API get-language': of(caseWork),
  'API record-sfi-course': of(caseWork),
  'API change-sfi-course': of(caseWork),
  'API end-sfi-course': of(caseWork),
  'API save-sfi-pause': of(caseWork),
  'API record-language-estimate': of(caseWork),
  'API annul-language-estimate': of(caseWork),
};
