import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { weekOf } from '#app/features/activities/domain/week.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { PdfDocument } from '#app/platform/pdf/pdf-document.ts';
import { isoWeek, type PlainDate } from '#app/shared/dates.ts';
import { shownDays } from '../domain/week.ts';
import type { PlannedWeek } from '../server/week.ts';
import { hoursOf, titleOf, weekTranslate, whereOf } from './week-words.ts';

/** The days of a week in order, each line with its hours, what it is, with whom and where: what is read aloud and printed. */
export function daysToRead({ entries }: Pick<PlannedWeek, 'entries'>, monday: PlainDate, locale: Locale) {
  const t = weekTranslate(locale);
  return shownDays(monday, entries).map((day) => ({
    day,
    heading: capitalised(formatDate(locale, day, 'weekday')),
    lines: entries
      .filter((entry) => entry.day === day)
      .map((entry) => ({
        key: entry.key,
        time: showTimeSpan(locale, entry.startsAt, entry.endsAt),
        title: entry.isCancelled
          ? `${titleOf(entry, locale)} (${t('cancelled').toLowerCase()})`
          : titleOf(entry, locale),
        where: whereOf(entry, locale),
      })),
  }));
}

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "Vecka 10, 2026". */
export function weekLabel(monday: PlainDate, locale: Locale): string {
  return weekTranslate(locale)('weekLabel', { week: String(isoWeek(monday)), year: weekOf(monday).slice(0, 4) });
}

/** A week as a paper. Neither title nor file information says whose it is. */
export function weekDocument(
  week: Pick<PlannedWeek, 'head' | 'entries' | 'sum'>,
  { monday, locale, today }: { monday: PlainDate; locale: Locale; today: PlainDate },
): PdfDocument {
  const t = weekTranslate(locale);
  return {
    title: t('print.title'),
    language: locale,
    heading: t('print.title'),
    lead: `${week.head.calledName ?? week.head.givenName}, ${weekLabel(monday, locale).toLowerCase()}`,
    blocks: [
      ...daysToRead(week, monday, locale).flatMap(({ heading, lines }): PdfDocument['blocks'] => [
        { kind: 'heading', text: heading },
        lines.length === 0
          ? { kind: 'paragraph', text: t('freeDay'), tone: 'quiet' }
          : {
              kind: 'entries',
              items: lines.map(({ time, title, where }) => ({
                beside: time,
                title,
                ...(where !== '' && { lines: [where] }),
              })),
            },
      ]),
      { kind: 'paragraph', text: t('print.sum', { hours: hoursOf(week.sum.minutes, locale) }), tone: 'strong' },
    ],
    footer: t('print.madeOn', { day: formatDate(locale, today) }),
  };
}
