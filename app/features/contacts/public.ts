export { listContactsDue } from './server/list-contacts-due.ts';
