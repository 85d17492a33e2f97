export { countWaiting, listWaitingFor } from './server/get-threads.ts';
export { countUnreadOwn } from './server/own-threads.ts';
