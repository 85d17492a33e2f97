import { permission } from '#app/shared/roles.ts';

/** A calendar of one's own sessions. */
export const ownCalendar = permission('calendar.own', ['coordinator', 'case-worker', 'activity-leader']);
/** Calendars of groups and venues. */
export const shareCalendar = permission('calendar.share', ['coordinator', 'case-worker']);
/** A participant's calendar, handed over to her. */
export const participantCalendar = permission('calendar.participant', ['coordinator', 'case-worker']);
