import { followUpRows } from './follow-up-rows.ts';
import { placementOutcomeRows } from './placement-outcome-rows.ts';
import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const keeper = ['coordinator'] as const;

/** Short vocational courses, shortage occupations, participants' applications, what placements led to, and those who have left. */
export const courseRows: Record<string, Row> = {
  ...placementOutcomeRows,
  ...followUpRows,
  'GET /courses': of(caseWork, 'tenant'),
  'GET /courses/new': of(caseWork, 'tenant'),
  'POST /courses/new': of(caseWork, 'tenant'),
  'GET /courses/:shortCourseId': of(caseWork, 'tenant'),
  'GET /courses/:shortCourseId/edit': of(caseWork, 'tenant'),
  'POST /courses/:shortCourseId/edit': of(caseWork, 'tenant'),
  'POST /courses/:shortCourseId/archive': of(caseWork, 'tenant'),
  'GET /shortages': of(caseWork, 'tenant'),
  'POST /shortages': of(keeper, 'tenant'),
  'GET /shortages/import': of(keeper, 'tenant'),
  'POST /shortages/import': of(keeper, 'tenant'),
  'POST /shortages/:shortageId/remove': of(keeper, 'tenant'),
  'GET /participants/:enrolmentId/courses': of(caseWork),
  'POST /participants/:enrolmentId/courses': of(caseWork),
  'GET /participants/:enrolmentId/courses/:applicationId': of(caseWork),
  'POST /participants/:enrolmentId/courses/:applicationId': of(caseWork),
  'POST /participants/:enrolmentId/courses/:applicationId/steps': of(caseWork),
  'API list-courses': of(caseWork, 'tenant'),
  'API add-course': of(caseWork, 'tenant'),
  'API change-course': of(caseWork, 'tenant'),
  'API archive-course': of(caseWork, 'tenant'),
  'API list-shortages': of(caseWork, 'tenant'),
  'API add-shortage': of(keeper, 'tenant'),
  'API remove-shortage': of(keeper, 'tenant'),
  'API list-course-applications': of(caseWork),
  'API add-course-application': of(caseWork),
  'API move-course-application': of(caseWork),
  'API tick-course-steps': of(caseWork),
};
