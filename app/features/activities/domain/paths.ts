import { path } from '#app/shared/paths.ts';

export const activitiesPath = path('/activities');
export const newActivityPath = path('/activities/new');
export const activityPath = path('/activities/:activityId');
export const editActivityPath = path('/activities/:activityId/edit');
export const activityMembersPath = path('/activities/:activityId/members');
export const leaveActivityPath = path('/activities/:activityId/members/leave');
/** What the participants of a programme have met of its themes. */
export const programmeThemesPath = path('/activities/themes');
export const exportThemesPath = path('/activities/themes/export');
export const newSessionPath = path('/activities/:activityId/sessions/new');
export const sessionPath = path('/sessions/:sessionId');
export const editSessionPath = path('/sessions/:sessionId/edit');
export const cancelSessionPath = path('/sessions/:sessionId/cancel');
export const resumeSessionPath = path('/sessions/:sessionId/resume');
/** The attendance sheet and the list of hours; their pages belong to attendance. */
export const attendanceSheetPath = path('/sessions/:sessionId/attendance');
export const attendanceHoursPath = path('/attendance/hours');
