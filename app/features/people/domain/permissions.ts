import { permission } from '#app/shared/roles.ts';

export const editPerson = permission('person.edit', ['coordinator', 'case-worker']);
export const revealNumber = permission('person.reveal-number', ['coordinator', 'case-worker']);
/** The list of numbers, masked. */
export const readNumbers = permission('person.read-numbers', ['coordinator', 'case-worker']);
export const changeNumbers = permission('person.change-numbers', ['coordinator', 'case-worker']);
export const readContact = permission('person.read-contact', ['coordinator', 'case-worker']);
export const changeContact = permission('person.change-contact', ['coordinator', 'case-worker']);
export const changeNames = permission('person.change-names', ['coordinator', 'case-worker']);
