import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { listSessionsEndpoint } from './api/list-sessions-endpoint.ts';

export const activityEndpoints: Endpoint[] = [listSessionsEndpoint];
