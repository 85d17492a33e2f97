import { permission } from '#app/shared/roles.ts';

const meeters = ['coordinator', 'case-worker', 'peer-coach'] as const;
const caseWork = ['coordinator', 'case-worker'] as const;

/** Which meetings and notes, the database decides: a peer coach has her own meetings, a note its audience. */
export const readMeetings = permission('meeting.read', meeters);
export const planMeetings = permission('meeting.plan', meeters);
export const writeNotes = permission('meeting.write-note', meeters);
/** Agencies round one table, minutes, promises. */
export const keepAgreements = permission('meeting.agree', caseWork);
export const keepProxies = permission('proxy.keep', caseWork);
/** Who coaches a participant as a peer is case work's to say. */
export const namePeers = permission('peer.name', caseWork);
export const workAsPeer = permission('peer.own-work', ['peer-coach']);
