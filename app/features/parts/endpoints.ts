import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  givePartEndpoint,
  listPartsEndpoint,
  listSessionPartsEndpoint,
  takeBackPartEndpoint,
  takeUpPartEndpoint,
} from './api/part-endpoints.ts';

export const partEndpoints: Endpoint[] = [
  listSessionPartsEndpoint,
  givePartEndpoint,
  takeBackPartEndpoint,
  listPartsEndpoint,
  takeUpPartEndpoint,
];
