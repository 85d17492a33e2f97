export { listWork } from './server/list-work.ts';
