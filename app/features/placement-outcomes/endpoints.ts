import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  answerAfterEndpoint,
  listAfterPlacementsEndpoint,
  offerJobEndpoint,
  settleJobEndpoint,
} from './api/after-endpoints.ts';

export const placementOutcomeEndpoints: Endpoint[] = [
  listAfterPlacementsEndpoint,
  offerJobEndpoint,
  settleJobEndpoint,
  answerAfterEndpoint,
];
