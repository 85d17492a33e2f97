import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { getAttendanceSheetEndpoint, saveAttendanceEndpoint } from './api/attendance-endpoints.ts';

export const attendanceEndpoints: Endpoint[] = [getAttendanceSheetEndpoint, saveAttendanceEndpoint];
