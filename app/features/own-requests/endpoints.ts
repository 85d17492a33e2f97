import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { answerOwnRequestEndpoint, listOwnRequestsEndpoint } from './api/own-request-endpoints.ts';

export const ownRequestEndpoints: Endpoint[] = [listOwnRequestsEndpoint, answerOwnRequestEndpoint];
