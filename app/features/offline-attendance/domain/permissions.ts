import { permission } from '#app/shared/roles.ts';

/** Sheets on a device: a leader those she leads, the others also one of their programmes that they ask for. */
export const takeAlong = permission('attendance.take-along', ['coordinator', 'case-worker', 'activity-leader']);
/** What devices handed in because nobody who may was signed in on them any more. */
export const settleHeldBackPermission = permission('attendance.held-back', ['coordinator']);
