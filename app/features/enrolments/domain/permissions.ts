import { permission } from '#app/shared/roles.ts';

/** A peer coach has a list of her own, of those she coaches: it belongs to meetings. */
export const listParticipants = permission('participant.list', ['coordinator', 'case-worker', 'activity-leader']);
export const readParticipant = permission('participant.read', ['coordinator', 'case-worker', 'activity-leader']);
/** More than name and attendance: status, dates, decisions, facts. */
export const readParticipation = permission('participation.read', ['coordinator', 'case-worker']);
export const exportParticipants = permission('participant.export', ['coordinator', 'case-worker']);
export const registerParticipant = permission('participant.register', ['coordinator', 'case-worker']);
/** Registering somebody who comes in through the door; the page belongs to referrals, the sheet leads there. */
export const registerDropIn = permission('drop-in.register', ['coordinator', 'case-worker']);
export const moveEnrolmentPermission = permission('enrolment.move', ['coordinator', 'case-worker']);
export const editEnrolment = permission('enrolment.edit', ['coordinator', 'case-worker']);
/** Seeing who is probably the same person; what is done about it belongs to duplicates. */
export const listDuplicates = permission('duplicate.list', ['coordinator']);
/** Taking a registration out of every figure is the coordinator's decision. */
export const markMistaken = permission('enrolment.mark-mistaken', ['coordinator']);
/** Saved filters and chosen columns: of the account itself, or shared with a programme's case work. */
export const useListTools = permission('participant.list-tools', ['coordinator', 'case-worker']);
export const handOverParticipants = permission('participant.hand-over', ['coordinator', 'case-worker']);
