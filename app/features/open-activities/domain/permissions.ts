import { permission } from '#app/shared/roles.ts';

/** Associations, their links, what they send, and how the list is shown: for the whole tenant. */
export const moderateOpenList = permission('open-list.moderate', ['coordinator']);
/** Showing an activity of one's own programme on the list. */
export const listOwnActivity = permission('open-list.own', ['coordinator', 'case-worker']);
