import { permission } from '#app/shared/roles.ts';

/** Seeing what waits to be done for participants, and putting it off with a reason. */
export const seeWork = permission('work.see', ['coordinator', 'case-worker']);
/** Saying who stands in for a case worker who is away. */
export const arrangeStandIn = permission('work.stand-in', ['coordinator', 'case-worker']);
