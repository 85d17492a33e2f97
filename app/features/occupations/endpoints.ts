import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { searchOccupationsEndpoint } from './api/search-occupations-endpoint.ts';

export const occupationEndpoints: Endpoint[] = [searchOccupationsEndpoint];
