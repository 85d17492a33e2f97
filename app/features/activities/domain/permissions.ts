import { permission } from '#app/shared/roles.ts';

export const listActivitiesPermission = permission('activity.list', [
  'coordinator',
  'case-worker',
  'peer-coach',
  'activity-leader',
]);
export const readActivityPermission = permission('activity.read', [
  'coordinator',
  'case-worker',
  'peer-coach',
  'activity-leader',
]);
export const planActivityPermission = permission('activity.plan', ['coordinator', 'case-worker']);
/** Adding, moving and cancelling single sessions; a leader only in the activities she leads. */
export const changeSessionPermission = permission('session.change', ['coordinator', 'case-worker', 'activity-leader']);
/** Saying who stands in or helps; a leader only in the activities she leads. It may let a stand-in handle a session. */
export const keepTeamPermission = permission('team.keep', ['coordinator', 'case-worker', 'activity-leader']);
export const keepVenuesPermission = permission('venue.keep', ['coordinator', 'case-worker']);
export const keepClosuresPermission = permission('closure.keep', ['coordinator']);
/** What participants have met of the programme's themes: it tells of each of them where she was. */
export const readThemes = permission('theme.read', ['coordinator', 'case-worker']);
export const exportThemes = permission('theme.export', ['coordinator', 'case-worker']);
