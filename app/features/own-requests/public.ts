export { listWaitingRequests } from './server/answer-own-request.ts';
export { askFor, listMyRequests, openEnrolmentOf, takeBackRequest, tellOfChange } from './server/own-asking.ts';
