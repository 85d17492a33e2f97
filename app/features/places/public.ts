export { letIn } from './server/at-the-door.ts';
export { changeOwnRequest, findOpenList, listOfferedActivities, type OfferedActivity } from './server/own-requests.ts';
