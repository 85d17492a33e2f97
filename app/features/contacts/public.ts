export { type ContactDue, listContactsDue } from './server/list-contacts-due.ts';
