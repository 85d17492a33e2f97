import { path } from '#app/shared/paths.ts';

export { activityCalendarPath, calendarsPath, venueCalendarPath } from '#app/features/activities/domain/paths.ts';
export { participantCalendarPath } from '#app/features/enrolments/domain/paths.ts';

/** What calendar programs ask. */
export const feedPath = path('/calendar/:token/calendar.ics');
/** Her own side: the schedule in the phone's calendar. */
export const ownCalendarPath = path('/my/:language/calendar');
