import { path } from '#app/shared/paths.ts';

export const ownMeetingsPath = path('/meetings');
export const newMeetingPath = path('/participants/:enrolmentId/meetings/new');
/** What is written for the person herself, to be read together with her. */
export const readTogetherPath = path('/participants/:enrolmentId/meetings/read');
export const meetingPath = path('/participants/:enrolmentId/meetings/:meetingId');
export const changeMeetingPath = path('/participants/:enrolmentId/meetings/:meetingId/change');
export const moveMeetingPath = path('/participants/:enrolmentId/meetings/:meetingId/move');
export const settleMeetingPath = path('/participants/:enrolmentId/meetings/:meetingId/outcome');
export const reopenMeetingPath = path('/participants/:enrolmentId/meetings/:meetingId/reopen');
export const newNotePath = path('/participants/:enrolmentId/meetings/:meetingId/notes/new');
export const correctNotePath = path('/participants/:enrolmentId/meetings/:meetingId/notes/:noteId');
export const attendeesPath = path('/participants/:enrolmentId/meetings/:meetingId/attendees');
export const markAttendeePath = path('/participants/:enrolmentId/meetings/:meetingId/attendees/:attendeeId');
export const promisesPath = path('/participants/:enrolmentId/meetings/:meetingId/promises');
export const promisePath = path('/participants/:enrolmentId/meetings/:meetingId/promises/:promiseId');
export const minutesPath = path('/participants/:enrolmentId/meetings/:meetingId/minutes');
export const addToMinutesPath = path('/participants/:enrolmentId/meetings/:meetingId/minutes/add');
/** What a meeting led to: a step of her plan, a course. */
export const meetingStepPath = path('/participants/:enrolmentId/meetings/:meetingId/step');
export const meetingCoursePath = path('/participants/:enrolmentId/meetings/:meetingId/course');
export const newProxyPath = path('/participants/:enrolmentId/proxies/new');
export const proxyPath = path('/participants/:enrolmentId/proxies/:proxyId');
/** Those a peer coach coaches, and her own hours. */
export const peerPeoplePath = path('/peer');
export const peerHoursPath = path('/peer/hours');
export const exportPeerHoursPath = path('/peer/hours/export');
export const removeSupervisionPath = path('/peer/hours/:supervisionId/remove');
/** Her own page: meetings with what is written for her. */
export const ownMeetingNotesPath = path('/my/:language/schedule/meetings');
export const namePeerPath = path('/participants/:enrolmentId/meetings/peer');
/** What the workplace is told after a visit; the page belongs to workplace-visits. */
export const workplaceWordsPath = path('/participants/:enrolmentId/meetings/:visitId/workplace-words');
