// The door for other features' server code.
export { listWorkplaceWork } from './server/list-following.ts';
