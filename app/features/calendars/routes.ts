import type { Action, Page } from '#app/platform/http/page.ts';
import type { PublicFile } from '#app/platform/http/public-file.ts';
import { feedFile } from './api/feed-file.ts';
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
