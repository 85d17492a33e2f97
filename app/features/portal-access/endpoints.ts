import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  changePortalAccessEndpoint,
  changePortalCardsEndpoint,
  getPortalAccessEndpoint,
  listPortalCardsEndpoint,
} from './api/portal-access-endpoints.ts';

export const portalAccessEndpoints: Endpoint[] = [
  getPortalAccessEndpoint,
  changePortalAccessEndpoint,
  listPortalCardsEndpoint,
  changePortalCardsEndpoint,
];
