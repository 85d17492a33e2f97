import { permission } from '#app/shared/roles.ts';

/** The work list of follow-ups. */
export const listFollowUps = permission('follow-up.list', ['coordinator', 'case-worker']);
/** Asking how somebody fares after she left, and saying it. */
export const answerFollowUp = permission('follow-up.answer', ['coordinator', 'case-worker']);
