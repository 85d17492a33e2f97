// The door for other features' server code.
export { findNextMeeting } from './server/find-next-meeting.ts';
export type { CalendarMeeting } from './server/get-meetings.ts';
export {
  type HostlessMeeting,
  listHostlessMeetings,
  listOverduePromises,
  listTodaysMeetings,
  listUnreportedMeetings,
  listWithoutMeeting,
  type OverduePromise,
  type UnreportedMeeting,
  type WithoutMeeting,
} from './server/list-for-today.ts';
export { type HeldGuidance, listGuidance } from './server/list-guidance.ts';
export { listMeetingHours } from './server/list-meeting-hours.ts';
export { listOwnMeetings, type OwnMeeting } from './server/own-meetings.ts';
export { openTexts } from './server/seal-texts.ts';
export { ownMeetingTexts } from './texts/portal/index.ts';
