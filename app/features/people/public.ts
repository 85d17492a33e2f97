export { type EditedPerson, editPerson } from './server/edit-person.ts';
export { getPerson } from './server/get-person.ts';
export { findPersonIdByNumber } from './server/identifier-store.ts';
export type { PersonRecord } from './server/person-store.ts';
export { type NewPerson, registerPerson } from './server/register-person.ts';
export { type RevealedNumber, revealNumbers } from './server/reveal-numbers.ts';
