import { permission } from '#app/shared/roles.ts';

/** Making the copy of everything for a participant, as far as one sees it oneself. */
export const makeCopy = permission('copy.make', ['coordinator', 'case-worker']);
