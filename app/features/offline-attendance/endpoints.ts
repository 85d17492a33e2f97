import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { fetchPocketSheetsEndpoint, sendPocketSaveEndpoint } from './api/pocket-endpoints.ts';

export const offlineAttendanceEndpoints: Endpoint[] = [fetchPocketSheetsEndpoint, sendPocketSaveEndpoint];
