import { permission } from '#app/shared/roles.ts';

/** Saying who does what in a session; a leader in those she leads. */
export const giveParts = permission('part.give', ['coordinator', 'case-worker', 'activity-leader']);
export const readParts = permission('part.read', ['coordinator', 'case-worker']);
/** Making an experience for the CV of what she carried out: her choice, written down by her case worker. */
export const takeUpParts = permission('part.take-up', ['coordinator', 'case-worker']);
