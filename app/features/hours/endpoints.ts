import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { getCountsEndpoint, listHoursEndpoint } from './api/hours-endpoints.ts';
import {
  certifySheetsEndpoint,
  getMonthEndpoint,
  getMonthSheetEndpoint,
  lockMonthEndpoint,
  makeSheetsEndpoint,
} from './api/month-endpoints.ts';

export const hoursEndpoints: Endpoint[] = [
  listHoursEndpoint,
  getCountsEndpoint,
  getMonthEndpoint,
  makeSheetsEndpoint,
  certifySheetsEndpoint,
  lockMonthEndpoint,
  getMonthSheetEndpoint,
];
