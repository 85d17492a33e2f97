import type { Action, Page } from '#app/platform/http/page.ts';
import { answerOfferPage } from './pages/staff/answer-offer-page.tsx';
import { completeReferralPage } from './pages/staff/complete-page.tsx';
import { declineReferralPage } from './pages/staff/decline-page.tsx';
import { dropInPage } from './pages/staff/drop-in-page.tsx';
import { incomingPage } from './pages/staff/incoming-page.tsx';
import { incomingReferralPage } from './pages/staff/incoming-referral-page.tsx';
import { newIncomingPage } from './pages/staff/new-incoming-page.tsx';
import { newReferralPage } from './pages/staff/new-referral-page.tsx';
import { offerPlacePage } from './pages/staff/offer-page.tsx';
import { ownReferralPage } from './pages/staff/own-referral-page.tsx';
import { ownReferralsPage } from './pages/staff/own-referrals-page.tsx';
import { setPriorityPage } from './pages/staff/priority-page.tsx';
import { protectReferralPage } from './pages/staff/protect-page.tsx';
import { readNewsAction } from './pages/staff/read-news-action.ts';
import { takeUpPage } from './pages/staff/take-up-page.tsx';
import { waitingListPage } from './pages/staff/waiting-list-page.tsx';
import { waitingPersonPage } from './pages/staff/waiting-person-page.tsx';
import { withdrawReferralAction } from './pages/staff/withdraw-referral-action.ts';

export const referralPages: (Page | Action)[] = [
  ownReferralsPage,
  newReferralPage,
  ownReferralPage,
  withdrawReferralAction,
  incomingPage,
  newIncomingPage,
  incomingReferralPage,
  takeUpPage,
  declineReferralPage,
  completeReferralPage,
  protectReferralPage,
  readNewsAction,
  dropInPage,
  waitingListPage,
  waitingPersonPage,
  offerPlacePage,
  setPriorityPage,
  answerOfferPage,
];
