import { path } from '#app/shared/paths.ts';

export const activitiesPath = path('/activities');
export const newActivityPath = path('/activities/new');
export const activityPath = path('/activities/:activityId');
export const editActivityPath = path('/activities/:activityId/edit');
/** Who works with it; `?session=` prepares the form for one of its sessions. */
export const teamPath = path('/activities/:activityId/team');
export const removeTeamMemberPath = path('/activities/:activityId/team/:memberId/remove');
/** Who is in a group and who waits; their pages belong to places. */
export const activityPlacesPath = path('/activities/:activityId/places');
export const activityMembersPath = path('/activities/:activityId/members');
export const leaveActivityPath = path('/activities/:activityId/members/leave');
/** What the participants of a programme have met of its themes. */
export const programmeThemesPath = path('/activities/themes');
export const exportThemesPath = path('/activities/themes/export');
/** One week in large type, for the wall. */
export const wallPath = path('/activities/wall');
/** What participants were reminded of in a programme; the page belongs to reminders. */
export const remindersPath = path('/reminders');
export const venuesPath = path('/venues');
export const newVenuePath = path('/venues/new');
export const venuePath = path('/venues/:venueId');
export const closuresPath = path('/closures');
export const newClosurePath = path('/closures/new');
export const holidaysPath = path('/closures/holidays');
export const cancelOnHolidaysPath = path('/closures/holidays/cancel');
export const closurePath = path('/closures/:closureId');
export const cancelForClosurePath = path('/closures/:closureId/cancel');
export const resumeOutsidePath = path('/closures/:closureId/resume');
export const removeClosurePath = path('/closures/:closureId/remove');
/** The shared list of associations' and own activities, and how an activity stands on it; their pages belong to open-activities. */
export const openListModerationPath = path('/open-list');
/** Addresses for calendar programs; their pages belong to calendars. */
export const calendarsPath = path('/calendars');
export const activityCalendarPath = path('/activities/:activityId/calendar');
export const venueCalendarPath = path('/venues/:venueId/calendar');
/** What is used in activities: the shelf, one material and its file, and what an activity or a session has; their pages belong to materials. */
export const materialsPath = path('/materials');
export const materialPath = path('/materials/:materialId');
export const materialFilePath = path('/materials/:materialId/file');
export const activityMaterialsPath = path('/activities/:activityId/materials');
export const sessionMaterialsPath = path('/sessions/:sessionId/materials');
export const openListingPath = path('/activities/:activityId/open-list');
export const newSessionPath = path('/activities/:activityId/sessions/new');
export const sessionPath = path('/sessions/:sessionId');
export const editSessionPath = path('/sessions/:sessionId/edit');
export const cancelSessionPath = path('/sessions/:sessionId/cancel');
export const resumeSessionPath = path('/sessions/:sessionId/resume');
/** Who was reminded of a session; the page belongs to reminders. */
export const sessionRemindersPath = path('/sessions/:sessionId/reminders');
/** Where people check in themselves, and at the door; their pages belong to check-in. */
export const checkInScreenPath = path('/sessions/:sessionId/check-in');
export const doorPath = path('/sessions/:sessionId/door');
/** Cards with the codes that a group checks in with. */
export const cardsPath = path('/activities/:activityId/cards');
/** Cards for the participants' own pages; the page belongs to portal-access. */
export const activityPortalCardsPath = path('/activities/:activityId/portal-cards');
/** Participants who take part in leading a session; the page belongs to parts. */
export const sessionPartsPath = path('/sessions/:sessionId/parts');
/** The attendance sheet and the list of hours; their pages belong to attendance. */
export const attendanceSheetPath = path('/sessions/:sessionId/attendance');
/** Attendance on the phone; `#<session id>` opens its sheet. */
export const pocketPath = path('/attendance/pocket');
export const attendanceHoursPath = path('/attendance/hours');
/** What participants and leaders thought of a session, and what an activity gave; the pages belong to feedback. */
export const sessionFeedbackPath = path('/sessions/:sessionId/feedback');
export const reflectionPath = path('/sessions/:sessionId/reflection');
export const activityResultsPath = path('/activities/:activityId/results');
/** The same words to everybody in the group; the page belongs to messages. */
export const groupMessagePath = path('/activities/:activityId/message');
/** A participant's own page of a session, and what she says of it; the pages stand in doors/portal. */
export const ownSessionPath = path('/my/:language/sessions/:sessionId');
export const cannotComePath = path('/my/:language/sessions/:sessionId/cannot');
export const comesLatePath = path('/my/:language/sessions/:sessionId/late');
