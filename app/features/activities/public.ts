export { cancelSession } from './server/cancel-session.ts';
export { getSession } from './server/get-session.ts';
export { listMemberSessions, type MemberSession } from './server/list-member-sessions.ts';
export { listSessions } from './server/list-sessions.ts';
export { listTodaysSessions, type TodaysSession } from './server/list-todays-sessions.ts';
export { requireActivityToHandle, requireSessionToHandle } from './server/require-handling.ts';
export { type FoundActivity, searchActivities } from './server/search-activities.ts';
export type { Session } from './server/session-store.ts';
export { activityTexts } from './texts/index.ts';
