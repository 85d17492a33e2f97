import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  addContactEndpoint,
  changeContactEndpoint,
  changeMatterEndpoint,
  getMatterEndpoint,
  getSupportEndpoint,
  logContactEndpoint,
  openMatterEndpoint,
} from './api/support-endpoints.ts';

export const supportEndpoints: Endpoint[] = [
  getSupportEndpoint,
  getMatterEndpoint,
  addContactEndpoint,
  changeContactEndpoint,
  openMatterEndpoint,
  changeMatterEndpoint,
  logContactEndpoint,
];
