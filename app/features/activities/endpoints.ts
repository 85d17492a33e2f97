import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { listSessionsEndpoint } from './api/list-sessions-endpoint.ts';
import { getThemeCoverageEndpoint, listThemeCoverageEndpoint } from './api/theme-endpoints.ts';

export const activityEndpoints: Endpoint[] = [
  listSessionsEndpoint,
  getThemeCoverageEndpoint,
  listThemeCoverageEndpoint,
];
