import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import type { PublicFile } from '#app/platform/http/public-file.ts';
import { feedFile } from './api/feed-file.ts';
import { myCalendarPage } from './pages/portal/own-calendar-page.tsx';
import {
  activityCalendarPage,
  ownCalendarPage,
  participantCalendarPage,
  venueCalendarPage,
} from './pages/staff/calendar-pages.tsx';

export const calendarPages: readonly (Page | Action)[] = [
  ownCalendarPage,
  activityCalendarPage,
  venueCalendarPage,
  participantCalendarPage,
];

export const calendarPublicFiles: readonly PublicFile[] = [feedFile];

/** Pages of participants' own sides. */
export const calendarPortalPages: readonly PortalPage[] = [myCalendarPage];
