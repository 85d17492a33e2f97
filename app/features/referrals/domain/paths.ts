import { path } from '#app/shared/paths.ts';

/** The partner officer's own pages. */
export const ownReferralsPath = path('/referrals');
export const newReferralPath = path('/referrals/new');
export const ownReferralPath = path('/referrals/:referralId');
export const withdrawReferralPath = path('/referrals/:referralId/withdraw');

/** The queue of those who decide. */
export const incomingPath = path('/incoming');
export const newIncomingPath = path('/incoming/new');
export const incomingReferralPath = path('/incoming/:referralId');
export const takeUpPath = path('/incoming/:referralId/take-up');
export const declineReferralPath = path('/incoming/:referralId/decline');
export const protectReferralPath = path('/incoming/:referralId/protect');
export const completeReferralPath = path('/incoming/:referralId/complete');
export const readNewsPath = path('/incoming/:referralId/read');

export { dropInPath } from '#app/features/enrolments/domain/paths.ts';

export const waitingListPath = path('/programmes/:programmeId/waiting');
export const waitingPersonPath = path('/waiting/:enrolmentId');
export const offerPlacePath = path('/waiting/:enrolmentId/offer');
export const answerOfferPath = path('/offers/:offerId');
export const setPriorityPath = path('/waiting/:enrolmentId/priority');
