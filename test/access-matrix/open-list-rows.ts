import { of, type Row } from './row.ts';

const coordinator = ['coordinator'] as const;
const caseWork = ['coordinator', 'case-worker'] as const;

/** Addresses for calendar programs. */
export const calendarRows: Record<string, Row> = {
  'GET /calendars': of(['coordinator', 'case-worker', 'activity-leader'], 'own-account'),
  'POST /calendars': of(['coordinator', 'case-worker', 'activity-leader'], 'own-account'),
  'GET /activities/:activityId/calendar': of(caseWork),
  'POST /activities/:activityId/calendar': of(caseWork),
  'GET /venues/:venueId/calendar': of(caseWork),
  'POST /venues/:venueId/calendar': of(caseWork),
  'GET /participants/:enrolmentId/calendar': of(caseWork),
  'POST /participants/:enrolmentId/calendar': of(caseWork),
  ...Object.fromEntries(
    ['get', 'make', 'end'].flatMap((verb) => [
      [`API ${verb}-own-calendar`, of(['coordinator', 'case-worker', 'activity-leader'], 'own-account')],
      [`API ${verb}-activity-calendar`, of(caseWork)],
      [`API ${verb}-venue-calendar`, of(caseWork)],
      [`API ${verb}-participant-calendar`, of(caseWork)],
    ]),
  ),
};

/** The shared list: what associations send belongs to the tenant, a programme's own activity to the programme. */
export const openListRows: Record<string, Row> = {
  'GET /open-list': of(coordinator, 'tenant'),
  'GET /open-list/settings': of(coordinator, 'tenant'),
  'POST /open-list/settings': of(coordinator, 'tenant'),
  'GET /open-list/associations/new': of(coordinator, 'tenant'),
  'POST /open-list/associations/new': of(coordinator, 'tenant'),
  'GET /open-list/associations/:associationId': of(coordinator, 'tenant'),
  'POST /open-list/associations/:associationId': of(coordinator, 'tenant'),
  'POST /open-list/associations/:associationId/links': of(coordinator, 'tenant'),
  'POST /open-list/associations/:associationId/links/:linkId/revoke': of(coordinator, 'tenant'),
  'GET /open-list/activities/:openActivityId': of(coordinator, 'tenant'),
  'POST /open-list/activities/:openActivityId': of(coordinator, 'tenant'),
  'GET /open-list/activities/:openActivityId/translations/:language': of(coordinator, 'tenant'),
  'POST /open-list/activities/:openActivityId/translations/:language': of(coordinator, 'tenant'),
  'GET /activities/:activityId/open-list': of(caseWork),
  'POST /activities/:activityId/open-list': of(caseWork),
  'API list-open-activities': of(coordinator, 'tenant'),
  'API decide-open-activity': of(coordinator, 'tenant'),
};
