import { permission } from '#app/shared/roles.ts';

const team = ['coordinator', 'case-worker', 'peer-coach', 'activity-leader'] as const;
const sessionWork = ['coordinator', 'case-worker', 'activity-leader'] as const;

/** What participants and leaders thought of sessions, and what an activity gave. */
export const readFeedback = permission('feedback.read', team);
/** Showing the square, counting by hand, ending answering; a leader only for the sessions she leads. */
export const gatherFeedback = permission('feedback.gather', sessionWork);
/** Writing what one learnt from a session; a leader only for those she leads. */
export const writeReflections = permission('reflection.write', sessionWork);
