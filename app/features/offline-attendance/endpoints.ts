import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { getHeldBackEndpoint, listHeldBackEndpoint, settleHeldBackEndpoint } from './api/held-back-endpoints.ts';
import { fetchPocketSheetsEndpoint, sendPocketSaveEndpoint } from './api/pocket-endpoints.ts';

export const offlineAttendanceEndpoints: Endpoint[] = [
  fetchPocketSheetsEndpoint,
  sendPocketSaveEndpoint,
  listHeldBackEndpoint,
  getHeldBackEndpoint,
  settleHeldBackEndpoint,
];
