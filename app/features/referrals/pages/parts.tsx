// What the start page draws of referrals.
export { DueOffers, Incoming, OwnReferrals } from './parts/today-cards.tsx';
