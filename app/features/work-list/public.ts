export { listChanges, type NamedChange } from './server/list-changes.ts';
export { listWork } from './server/list-work.ts';
