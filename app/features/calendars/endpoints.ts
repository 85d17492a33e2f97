import type { Endpoint } from '#app/platform/http/endpoint.ts';
import { calendarEndpoints as addresses } from './api/calendar-endpoints.ts';

export const calendarEndpoints: Endpoint[] = addresses;
