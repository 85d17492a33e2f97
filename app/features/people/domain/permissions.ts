import { permission } from '#app/shared/roles.ts';

export const editPerson = permission('person.edit', ['coordinator', 'case-worker']);
export const revealNumber = permission('person.reveal-number', ['coordinator', 'case-worker']);
