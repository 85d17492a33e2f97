import { of, type Row } from './row.ts';

const caseWork = ['coordinator', 'case-worker'] as const;
const sessionWork = ['coordinator', 'case-worker', 'activity-leader'] as const;

/** Places in groups, waiting lists, who is kept apart. */
export const placeRows: Record<string, Row> = {
  'GET /activities/:activityId/places': of(sessionWork),
  'GET /activities/:activityId/places/settings': of(caseWork),
  'POST /activities/:activityId/places/settings': of(caseWork),
  'GET /activities/:activityId/places/ask': of(sessionWork),
  'POST /activities/:activityId/places/ask': of(sessionWork),
  'GET /activities/:activityId/members': of(sessionWork),
  'POST /activities/:activityId/members': of(sessionWork),
  'POST /activities/:activityId/members/leave': of(sessionWork),
  'GET /activities/:activityId/members/:enrolmentId/times': of(sessionWork),
  'POST /activities/:activityId/members/:enrolmentId/times': of(sessionWork),
  'GET /place-requests/:requestId': of(sessionWork),
  'POST /place-requests/:requestId': of(sessionWork),
  'GET /programmes/:programmeId/kept-apart': of(caseWork),
  'POST /programmes/:programmeId/kept-apart': of(caseWork),
  'POST /programmes/:programmeId/kept-apart/:pairId/end': of(caseWork),
  'API get-places': of(sessionWork),
  'API add-members': of(sessionWork),
  'API end-membership': of(sessionWork),
  'API set-member-time': of(sessionWork),
  'API ask-for-place': of(sessionWork),
  'API decide-place-request': of(sessionWork),
  'API list-kept-apart': of(caseWork),
  'API keep-apart': of(caseWork),
  'API end-kept-apart': of(caseWork),
};
