import type { Endpoint } from '#app/platform/http/endpoint.ts';
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
  barAccountEndpoint,
  liftBarEndpoint,
];
