import { addDays, addMonths, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';

/**
 * The time a report is about. Only calendar months, quarters, years and the whole time of the programme: with a free choice of days two
 * reports could be subtracted from each other until one person stands alone (docs/rules/small-groups.md).
 */
export type ReportPeriod = {
  kind: 'month' | 'quarter' | 'year' | 'programme';
  /** '2026-11', '2026-Q4', '2026' or 'all'. */
  key: string;
  /** Both days included; null: no limit. */
  from: PlainDate | null;
  to: PlainDate | null;
};

/** The whole time of the programme. */
export const WHOLE_TIME: ReportPeriod = { kind: 'programme', key: 'all', from: null, to: null };

/** The period that a key names; undefined when it names none. */
export function parsePeriod(key: string): ReportPeriod | undefined {
  if (key === WHOLE_TIME.key) return WHOLE_TIME;
  if (/^\d{4}$/.test(key)) return spanOf('year', key, `${key}-01`, 12);
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(key) ?? [];
  if (year !== undefined && quarter !== undefined)
    return spanOf('quarter', key, `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}`, 3);
  return /^\d{4}-\d{2}$/.test(key) ? spanOf('month', key, key, 1) : undefined;
}

function spanOf(kind: ReportPeriod['kind'], key: string, month: string, months: number): ReportPeriod | undefined {
  const from = parsePlainDate(`${month}-01`);
  return from === undefined ? undefined : { kind, key, from, to: addDays(addMonths(from, months), -1) };
}

/** The periods that touch a span of days, the latest first: the whole time, then each year followed by its quarters and their months. */
export function periodsBetween(first: PlainDate, last: PlainDate): ReportPeriod[] {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  const keys = Array.from({ length: Math.max(years, 0) }, (_, back) => String(Number(last.slice(0, 4)) - back)).flatMap(
    (year) => [
      year,
      ...[4, 3, 2, 1].flatMap((quarter) => [
        `${year}-Q${quarter}`,
        ...[0, -1, -2].map((back) => `${year}-${String(quarter * 3 + back).padStart(2, '0')}`),
      ]),
    ],
  );
  const touching = keys
    .flatMap((key) => parsePeriod(key) ?? [])
    .filter(({ from, to }) => from !== null && to !== null && from <= last && to >= first);
  return [WHOLE_TIME, ...touching];
}

/** Whether a day lies in the period. */
export function isIn(period: ReportPeriod, day: PlainDate): boolean {
  return (period.from === null || day >= period.from) && (period.to === null || day <= period.to);
}

/** The last day that the period's figures may know of: its own last day, or the day they are worked out. */
export function lastDayOf({ to }: ReportPeriod, today: PlainDate): PlainDate {
  return to === null || to > today ? today : to;
}
