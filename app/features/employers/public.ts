export { listAsksForMe } from './server/ask-to-share.ts';
export { getEmployer } from './server/get-employer.ts';
export { listDueContacts } from './server/list-due.ts';
export { searchEmployers } from './server/list-employers.ts';
export type { EmployerRow } from './server/list-store.ts';
export { getWorkplace, listWorkplaces, noteAsked } from './server/list-workplaces.ts';
export type { WorkplaceChoice } from './server/picker-store.ts';
