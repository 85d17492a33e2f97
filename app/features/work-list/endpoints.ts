import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { listWorkEndpoint, snoozeWorkEndpoint, wakeWorkEndpoint } from './api/work-endpoints.ts';

export const workListEndpoints: Endpoint[] = [listWorkEndpoint, snoozeWorkEndpoint, wakeWorkEndpoint];
