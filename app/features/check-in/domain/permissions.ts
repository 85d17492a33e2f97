import { permission } from '#app/shared/roles.ts';

const sessionWork = ['coordinator', 'case-worker', 'activity-leader'] as const;

/** Letting people check in themselves, and letting them in at the door; a leader only in the activities she leads. */
export const openCheckIn = permission('check-in.open', sessionWork);
export const letInAtDoor = permission('check-in.door', sessionWork);
/** Codes, signs and names that people check in with. */
export const handleCards = permission('check-in.cards', sessionWork);
