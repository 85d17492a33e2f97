import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  getThreadEndpoint,
  handOverThreadEndpoint,
  listThreadsEndpoint,
  settleThreadEndpoint,
  takeOverThreadEndpoint,
  writeMessageEndpoint,
} from './api/message-endpoints.ts';

export const messageEndpoints: Endpoint[] = [
  listThreadsEndpoint,
  getThreadEndpoint,
  writeMessageEndpoint,
  handOverThreadEndpoint,
  settleThreadEndpoint,
  takeOverThreadEndpoint,
];
