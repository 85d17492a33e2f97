import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { decideOpenActivityEndpoint, listOpenActivitiesEndpoint } from './api/moderation-endpoints.ts';

export const openActivityEndpoints: readonly Endpoint[] = [listOpenActivitiesEndpoint, decideOpenActivityEndpoint];
