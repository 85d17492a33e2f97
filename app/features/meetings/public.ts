export type { CalendarMeeting } from './server/get-meetings.ts';
export {
  listOverduePromises,
  listPeopleWithoutMeeting,
  listTodaysMeetings,
  type OverduePromise,
  type PersonWithoutMeeting,
} from './server/list-for-today.ts';
