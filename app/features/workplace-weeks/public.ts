// The door for other features' server code.
export { listWorkplaceWork } from './server/list-following.ts';
export { oneId } from './server/one-id.ts';
export { listOwnWeeks } from './server/own-workplace.ts';
export { ownWorkplaceTexts } from './texts/portal/index.ts';
