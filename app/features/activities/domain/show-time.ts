import type { TimeOfDay } from '#app/shared/time-of-day.ts';

/** A span of hours as it is written: '09.00–12.00' in Swedish, '09:00–12:00' in English. */
export function showTimeSpan(locale: 'sv' | 'en', startsAt: TimeOfDay, endsAt: TimeOfDay): string {
  const shown = `${startsAt}–${endsAt}`;
  return locale === 'sv' ? shown.replaceAll(':', '.') : shown;
}
