import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  listFollowedPlacementsEndpoint,
  listWorkplaceWeeksEndpoint,
  settleWorkplaceWeekEndpoint,
  tellWorkplaceWeekEndpoint,
} from './api/week-endpoints.ts';

export const workplaceWeekEndpoints: Endpoint[] = [
  listWorkplaceWeeksEndpoint,
  tellWorkplaceWeekEndpoint,
  settleWorkplaceWeekEndpoint,
  listFollowedPlacementsEndpoint,
];
