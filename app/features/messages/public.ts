export { phraseIn } from './pages/message-words.ts';
export { countWaiting, listWaitingFor } from './server/get-threads.ts';
export { countUnreadOwn } from './server/own-threads.ts';
export { MESSAGES_FOLDER } from './server/read-attachment.ts';
export { openWords } from './server/seal-words.ts';
