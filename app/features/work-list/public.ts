export { listChanges, type NamedChange } from './server/list-changes.ts';
export { listProgrammeWork } from './server/list-programme-work.ts';
export { listWork } from './server/list-work.ts';
