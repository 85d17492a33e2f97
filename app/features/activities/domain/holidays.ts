import { addDays, type PlainDate, plainDate, weekday } from '#app/shared/dates.ts';

/** Public holidays by name, in the order of the year (docs/rules/public-holidays.md). Ordinary Sundays are no days by name. */
export const holidayKeys = [
  'new-years-day',
  'epiphany',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'may-day',
  'ascension-day',
  'whit-sunday',
  'national-day',
  'midsummer-day',
  'all-saints-day',
  'christmas-day',
  'boxing-day',
] as const;
export type HolidayKey = (typeof holidayKeys)[number];

/** Eves on which much is closed though the law on public holidays does not name them: a programme says which it rests on. */
export const eveKeys = [
  'twelfth-night',
  'maundy-thursday',
  'easter-eve',
  'walpurgis-night',
  'midsummer-eve',
  'all-saints-eve',
  'christmas-eve',
  'new-years-eve',
] as const;
export type EveKey = (typeof eveKeys)[number];

/** What a programme that has said nothing rests on: the three eves that the Annual Leave Act puts beside Sundays. */
export const usualEves: readonly EveKey[] = ['midsummer-eve', 'christmas-eve', 'new-years-eve'];

/** Easter Sunday of a year in the Gregorian calendar, by the anonymous method of 1876. */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - moved + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const days = moon + toSunday - 7 * late + 114;
  return onDay(year, Math.floor(days / 31), (days % 31) + 1);
}

function onDay(year: number, month: number, day: number): PlainDate {
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

// The Saturday among the seven days from `first`.
const saturdayFrom = (first: PlainDate) => addDays(first, (6 - weekday(first) + 7) % 7);

const years = new Map<number, Map<PlainDate, HolidayKey | EveKey>>();

/** The public holidays and eves of a year by day. Where two fall together the first of `holidayKeys` names the day. */
export function daysOfRest(year: number): ReadonlyMap<PlainDate, HolidayKey | EveKey> {
  const known = years.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(onDay(year, 6, 20));
  const allSaints = saturdayFrom(onDay(year, 10, 31));
  const holidays: Record<HolidayKey, PlainDate> = {
    'new-years-day': onDay(year, 1, 1),
    epiphany: onDay(year, 1, 6),
    'good-friday': addDays(easter, -2),
    'easter-sunday': easter,
    'easter-monday': addDays(easter, 1),
    'may-day': onDay(year, 5, 1),
    'ascension-day': addDays(easter, 39),
    'whit-sunday': addDays(easter, 49),
    'national-day': onDay(year, 6, 6),
    'midsummer-day': midsummer,
    'all-saints-day': allSaints,
    'christmas-day': onDay(year, 12, 25),
    'boxing-day': onDay(year, 12, 26),
  };
  const eves: Record<EveKey, PlainDate> = {
    'twelfth-night': onDay(year, 1, 5),
    'maundy-thursday': addDays(easter, -3),
    'easter-eve': addDays(easter, -1),
    'walpurgis-night': onDay(year, 4, 30),
    'midsummer-eve': addDays(midsummer, -1),
    'all-saints-eve': addDays(allSaints, -1),
    'christmas-eve': onDay(year, 12, 24),
    'new-years-eve': onDay(year, 12, 31),
  };
  const days = new Map<PlainDate, HolidayKey | EveKey>();
  for (const [key, day] of [...Object.entries(holidays), ...Object.entries(eves)])
    if (!days.has(day)) days.set(day, key as HolidayKey | EveKey);
  years.set(year, days);
  return days;
}

/** The public holiday, or the eve among `closedEves`, that a day is; undefined when it is none. */
export function dayOfRest(day: PlainDate, closedEves: readonly string[]): HolidayKey | EveKey | undefined {
  const key = daysOfRest(Number(day.slice(0, 4))).get(day);
  return key === undefined || closedEves.includes(key) || (holidayKeys as readonly string[]).includes(key)
    ? key
    : undefined;
}
