import { texts } from '#app/platform/i18n/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

/** What staff read about calendars to subscribe to, and what stands in them. */
export const calendarTexts = texts(sv, en);
