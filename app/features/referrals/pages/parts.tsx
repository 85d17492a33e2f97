// What the start page draws of referrals.
export { Incoming, OwnReferrals } from './parts/today-cards.tsx';
