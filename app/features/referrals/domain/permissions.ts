import { permission } from '#app/shared/roles.ts';

export { registerDropIn } from '#app/features/enrolments/domain/permissions.ts';

/** Referring somebody and following what becomes of it: the partner's officer, her own referrals only. */
export const referSomebody = permission('referral.refer', ['partner-officer']);
export const readIncoming = permission('referral.read-incoming', ['coordinator', 'case-worker']);
export const decideReferralPermission = permission('referral.decide', ['coordinator', 'case-worker']);
export const readWaitingList = permission('waiting-list.read', ['coordinator', 'case-worker']);
export const offerPlacePermission = permission('waiting-list.offer', ['coordinator', 'case-worker']);
