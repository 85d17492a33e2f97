import { permission } from '#app/shared/roles.ts';

/** Ending a participation, with what she goes to. */
export const endEnrolment = permission('enrolment.end', ['coordinator', 'case-worker']);
/** The work list of follow-ups. */
export const listFollowUps = permission('follow-up.list', ['coordinator', 'case-worker']);
/** Saying how somebody fares after she left. */
export const answerFollowUp = permission('follow-up.answer', ['coordinator', 'case-worker']);
