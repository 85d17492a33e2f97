import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { endEnrolmentEndpoint } from './api/end-enrolment-endpoint.ts';
import { getResultsEndpoint } from './api/get-results-endpoint.ts';

export const outcomeEndpoints: Endpoint[] = [endEnrolmentEndpoint, getResultsEndpoint];
