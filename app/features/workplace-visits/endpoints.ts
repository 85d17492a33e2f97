import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { getPlacementFollowUpEndpoint } from './api/follow-up-endpoint.ts';

export const workplaceVisitEndpoints: Endpoint[] = [getPlacementFollowUpEndpoint];
