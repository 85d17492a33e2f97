import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { getCompletenessEndpoint } from './api/get-completeness-endpoint.ts';
import { getHistoryEndpoint } from './api/get-history-endpoint.ts';
import { recordSituationEndpoint } from './api/record-situation-endpoint.ts';

export const historyEndpoints: Endpoint[] = [getHistoryEndpoint, getCompletenessEndpoint, recordSituationEndpoint];
