export { letIn } from './server/at-the-door.ts';
