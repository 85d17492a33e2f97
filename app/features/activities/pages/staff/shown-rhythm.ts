import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { rowsOf } from '../../domain/activity-input.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import type { WeeklyTime } from '../../domain/weekly-rhythm.ts';
import { activityTexts } from '../../texts/index.ts';

const keys = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;

type ShownTime = WeeklyTime & { placeName?: string | null | undefined };

/** What sets a line of the rhythm apart: since when, until when, where and in which language. '' for a line that holds always. */
export function lineNote(locale: Locale, time: Omit<ShownTime, 'weekday'>): string {
  const t = translate(activityTexts, locale);
  const day = (on: string) => formatDate(locale, on);
  return [
    time.fromOn ? t('form.lineFrom', { day: day(time.fromOn) }) : '',
    time.throughOn ? t('form.lineThrough', { day: day(time.throughOn) }) : '',
    time.placeName,
    time.language,
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * A weekly rhythm in words, one line per time: 'mån, ons 09.00–12.00'. Weekdays in a row become a span: 'mån–fre'. Lines that were over
 * before `today` are left out.
 */
export function shownRhythm(locale: Locale, times: readonly ShownTime[], today = ''): string[] {
  const t = translate(activityTexts, locale);
  const name = (day: number) => t(`weekdaysShort.${keys[day - 1] ?? 'd1'}`);
  return rowsOf(times.filter(({ throughOn }) => !throughOn || throughOn >= today)).map((row) => {
    const days = [...row.weekdays].sort();
    const first = days[0] ?? 1;
    const last = days.at(-1) ?? 1;
    const shown =
      days.length > 2 && last - first === days.length - 1 ? `${name(first)}–${name(last)}` : days.map(name).join(', ');
    const rhythm = t('activity.weekly', { days: shown, time: showTimeSpan(locale, row.startsAt, row.endsAt) });
    const more = lineNote(locale, row);
    return more === '' ? rhythm : t('activity.line', { rhythm, more });
  });
}
