import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { getOccupationEndpoint } from './api/get-occupation-endpoint.ts';
import { searchOccupationsEndpoint } from './api/search-occupations-endpoint.ts';

export const occupationEndpoints: Endpoint[] = [searchOccupationsEndpoint, getOccupationEndpoint];
