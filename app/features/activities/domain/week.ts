import { addDays, isoWeek, mondayOf, type PlainDate, plainDate } from '#app/shared/dates.ts';

/** An ISO week as it stands in an address: '2026-W47'. */
export type WeekKey = string;

/** The week that a day lies in. The year is the week's: 2027-01-01 lies in 2026-W53. */
export function weekOf(day: PlainDate): WeekKey {
  const thursday = addDays(mondayOf(day), 3);
  return `${thursday.slice(0, 4)}-W${String(isoWeek(day)).padStart(2, '0')}`;
}

/** The Monday of a week; undefined when there is no such week. */
export function mondayOfWeek(key: string): PlainDate | undefined {
  const match = /^([12]\d{3})-W(\d{2})$/.exec(key);
  if (match === null) return undefined;
  const monday = addDays(mondayOf(plainDate(`${match[1]}-01-04`)), (Number(match[2]) - 1) * 7);
  // The first week of all begins on a day that no calendar of ours has.
  return weekOf(monday) === key && monday > '1000' ? monday : undefined;
}
