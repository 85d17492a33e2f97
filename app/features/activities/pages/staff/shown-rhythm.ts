import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { rowsOf } from '../../domain/activity-input.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import type { WeeklyTime } from '../../domain/weekly-rhythm.ts';
import { activityTexts } from '../../texts/index.ts';

const keys = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;

/** A weekly rhythm in words, one line per time: 'mån, ons 09.00–12.00'. Weekdays in a row become a span: 'mån–fre'. */
export function shownRhythm(locale: Locale, times: readonly WeeklyTime[]): string[] {
  const t = translate(activityTexts, locale);
  const name = (day: number) => t(`weekdaysShort.${keys[day - 1] ?? 'd1'}`);
  return rowsOf(times).map(({ weekdays, startsAt, endsAt }) => {
    const days = [...weekdays].sort();
    const first = days[0] ?? 1;
    const last = days.at(-1) ?? 1;
    const shown =
      days.length > 2 && last - first === days.length - 1 ? `${name(first)}–${name(last)}` : days.map(name).join(', ');
    return t('activity.weekly', { days: shown, time: showTimeSpan(locale, startsAt, endsAt) });
  });
}
