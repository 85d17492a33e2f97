export { countWaiting, listWaitingFor, type WaitingThread } from './server/get-threads.ts';
export { countUnreadOwn } from './server/own-threads.ts';
