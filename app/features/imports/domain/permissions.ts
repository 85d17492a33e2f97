import { permission } from '#app/shared/roles.ts';

/** Reading in lists of participants, attendance and history. What a list writes is what the role may write one by one. */
export const importLists = permission('import.lists', ['coordinator', 'case-worker']);
