import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { getAttendanceSheetEndpoint, saveAttendanceEndpoint } from './api/attendance-endpoints.ts';
import {
  listNoticesEndpoint,
  listSessionNoticesEndpoint,
  recordNoticeEndpoint,
  recordSessionNoticeEndpoint,
  undoAttendanceEndpoint,
  withdrawNoticeEndpoint,
} from './api/notice-endpoints.ts';
import { getPersonAttendanceEndpoint, listUnmarkedEndpoint, saveSheetsEndpoint } from './api/sheets-endpoints.ts';

export const attendanceEndpoints: Endpoint[] = [
  getAttendanceSheetEndpoint,
  saveAttendanceEndpoint,
  undoAttendanceEndpoint,
  listNoticesEndpoint,
  listSessionNoticesEndpoint,
  recordNoticeEndpoint,
  recordSessionNoticeEndpoint,
  withdrawNoticeEndpoint,
  getPersonAttendanceEndpoint,
  saveSheetsEndpoint,
  listUnmarkedEndpoint,
];
