import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  changeCheckInCardEndpoint,
  closeTabletsEndpoint,
  getCheckInCardEndpoint,
  openTabletEndpoint,
} from './api/check-in-endpoints.ts';

export const checkInEndpoints: Endpoint[] = [
  getCheckInCardEndpoint,
  changeCheckInCardEndpoint,
  openTabletEndpoint,
  closeTabletsEndpoint,
];
