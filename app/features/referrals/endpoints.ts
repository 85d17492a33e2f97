import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  completeReferralEndpoint,
  declineReferralEndpoint,
  getIncomingEndpoint,
  listIncomingEndpoint,
  protectReferralEndpoint,
  registerDropInEndpoint,
  takeUpReferralEndpoint,
  writeDownReferralEndpoint,
  writeToPartnerEndpoint,
} from './api/incoming-endpoints.ts';
import {
  addToReferralEndpoint,
  getOwnReferralEndpoint,
  listOwnReferralsEndpoint,
  referSomebodyEndpoint,
  withdrawReferralEndpoint,
} from './api/partner-endpoints.ts';
import {
  answerOfferEndpoint,
  getWaitingListEndpoint,
  offerPlaceEndpoint,
  setPriorityEndpoint,
} from './api/waiting-endpoints.ts';

export const referralEndpoints: Endpoint[] = [
  referSomebodyEndpoint,
  listOwnReferralsEndpoint,
  getOwnReferralEndpoint,
  addToReferralEndpoint,
  withdrawReferralEndpoint,
  listIncomingEndpoint,
  getIncomingEndpoint,
  writeDownReferralEndpoint,
  takeUpReferralEndpoint,
  declineReferralEndpoint,
  completeReferralEndpoint,
  writeToPartnerEndpoint,
  protectReferralEndpoint,
  registerDropInEndpoint,
  getWaitingListEndpoint,
  offerPlaceEndpoint,
  answerOfferEndpoint,
  setPriorityEndpoint,
];
