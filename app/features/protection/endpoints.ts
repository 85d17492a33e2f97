import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { getAccessReviewEndpoint, getTeamsRoundEndpoint, nameRoundEndpoint } from './api/afterwards-endpoints.ts';
import {
  barAccountEndpoint,
  getProtectionEndpoint,
  liftBarEndpoint,
  liftProtectionEndpoint,
  nameReaderEndpoint,
  protectPersonEndpoint,
  removeReaderEndpoint,
} from './api/protection-endpoints.ts';

export const protectionEndpoints: Endpoint[] = [
  getProtectionEndpoint,
  protectPersonEndpoint,
  liftProtectionEndpoint,
  nameReaderEndpoint,
  removeReaderEndpoint,
  getTeamsRoundEndpoint,
  nameRoundEndpoint,
  getAccessReviewEndpoint,
  barAccountEndpoint,
  liftBarEndpoint,
];
