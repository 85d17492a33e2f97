import { path } from '#app/shared/paths.ts';

export const inboxPath = path('/messages');
export const threadPath = path('/messages/:threadId');
export const handOverThreadPath = path('/messages/:threadId/hand-over');
export const settleThreadPath = path('/messages/:threadId/settle');
export const takeOverThreadPath = path('/messages/:threadId/take-over');
export const giveBackThreadPath = path('/messages/:threadId/give-back');
export const messageFilePath = path('/messages/:threadId/files/:fileId');

// The participant's own side. `to`: 'coach', 'peer', or the id of a group or of a thread.
export const ownMessagesPath = path('/my/:language/messages');
export const ownThreadPath = path('/my/:language/messages/:enrolmentId/:to');
export const writeOwnPath = path('/my/:language/messages/:enrolmentId/:to/write');
