export { listWaitingRequests } from './server/answer-own-request.ts';
export { askFor, listMyRequests, takeBackRequest, tellOfChange } from './server/own-asking.ts';
export { openRequest } from './server/seal-request.ts';
