export { listWaitingRequests } from './server/answer-own-request.ts';
export { askAboutCourse, askFor, listMyRequests, takeBackRequest, tellOfChange } from './server/own-asking.ts';
export { openRequest } from './server/seal-request.ts';
