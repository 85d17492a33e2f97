import { of, type Row } from './row.ts';

const coordinators = ['coordinator'] as const;
const staff = ['coordinator', 'case-worker', 'peer-coach', 'activity-leader'] as const;
const sessionWork = ['coordinator', 'case-worker', 'activity-leader'] as const;
const caseWork = ['coordinator', 'case-worker'] as const;

/** Teams, venues and closed days. A venue that all programmes share is the tenant's. */
export const timetableRows: Record<string, Row> = {
  'GET /activities/wall': of(staff),
  'GET /activities/:activityId/team': of(sessionWork),
  'POST /activities/:activityId/team': of(sessionWork),
  'POST /activities/:activityId/team/:memberId/remove': of(sessionWork),
  'API get-team': of(sessionWork),
  'API add-team-member': of(sessionWork),
  'API remove-team-member': of(sessionWork),
  'GET /venues': of(caseWork),
  'GET /venues/new': of(caseWork),
  'POST /venues/new': of(caseWork),
  'GET /venues/:venueId': of(caseWork),
  'POST /venues/:venueId': of(caseWork),
  'GET /closures': of(coordinators),
  'GET /closures/new': of(coordinators),
  'POST /closures/new': of(coordinators),
  'GET /closures/holidays': of(coordinators),
  'POST /closures/holidays': of(coordinators),
  'POST /closures/holidays/cancel': of(coordinators),
  'GET /closures/:closureId': of(coordinators),
  'POST /closures/:closureId': of(coordinators),
  'POST /closures/:closureId/cancel': of(coordinators),
  'POST /closures/:closureId/resume': of(coordinators),
  'POST /closures/:closureId/remove': of(coordinators),
  'API change-session': of(sessionWork),
  'API cancel-session': of(sessionWork),
  'API resume-session': of(sessionWork),
  'API list-clashes': of(staff),
  'API list-venues': of(caseWork),
  'API create-venue': of(caseWork),
  'API change-venue': of(caseWork),
  'API list-closures': of(coordinators),
  'API get-closure': of(coordinators),
  'API create-closure': of(coordinators),
  'API change-closure': of(coordinators),
  'API cancel-for-closure': of(coordinators),
  'API remove-closure': of(coordinators),
};
