export { type IncomingRow, listIncoming } from './server/incoming.ts';
export { listOwnReferrals } from './server/own-referrals.ts';
export { type Application, receiveApplication } from './server/receive-application.ts';
export type { StoredReferral } from './server/referral-store.ts';
export { listOffersEnding, listUnfinishedDropIns } from './server/unfinished.ts';
