// The door for other features' server code, and for the doors.
export { listUnreached, type Unreached } from './server/message-store.ts';
export { getOwnNotices, type OwnNotices } from './server/own-notices.ts';
export { reportDelivery } from './server/report-delivery.ts';
export { hashShortToken, shortToken } from './server/short-link.ts';
