import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { addOccupationEndpoint, changeOccupationEndpoint, getWeekEndpoint } from './api/week-endpoints.ts';

export const weekEndpoints: Endpoint[] = [getWeekEndpoint, addOccupationEndpoint, changeOccupationEndpoint];
