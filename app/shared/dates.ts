/** A calendar day as 'YYYY-MM-DD'. Compares with < and > as text; carries no time zone. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

/** A moment as ISO 8601 text in UTC. */
export type Instant = string;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads 'YYYY-MM-DD' into a PlainDate; undefined when the text is no real day (2023-02-29, 0000-01-01 …). Days after the year 8999 are
 * refused, too: what is reckoned from them would need a fifth digit.
 */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!DATE.test(text) || text < '1000' || text >= '9000') return undefined;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysOfMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
    ? (text as PlainDate)
    : undefined;
}

// Lists are read by the hundred thousand: asking Temporal costs ten times as much.
function daysOfMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && isLeapYear ? 1 : 0);
}

/** Like parsePlainDate, for text that is known to be a day; throws RangeError otherwise. */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (parsed === undefined) throw new RangeError('not a calendar day');
  return parsed;
}

// Days are counted by the thousand for one page: whole days of UTC give the same as Temporal in a third of the time.
const DAY_MS = 86_400_000;

/** The day `days` later (earlier when negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** The same day number `months` later, clamped to the end of a shorter month (31 October + 6 → 30 April). */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const counted = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(counted / 12), (counted % 12) + 1];
  const dayOfMonth = Math.min(Number(day.slice(8)), daysOfMonth(year, month));
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}` as PlainDate;
}

const pad = (number: number) => String(number).padStart(2, '0');

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The earlier of two days. */
export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return b < a ? b : a;
}

/** The later of two days. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return b > a ? b : a;
}

/** Age in whole years on `on`; a person born on 29 February turns a year older on 1 March in other years. */
export function ageOn(bornOn: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: PlainDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The Monday of the ISO week that `day` lies in. */
export function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - weekday(day));
}

/** ISO 8601 week number, 1–53. */
export function isoWeek(day: PlainDate): number {
  return Temporal.PlainDate.from(day).weekOfYear ?? 0;
}

let lastAsked = { minute: '', day: '' as PlainDate };

/** The calendar day of a moment in a time zone. */
export function dayOf(at: Instant, timeZone = 'Europe/Stockholm'): PlainDate {
  // Every request asks what day it is; within a minute the answer is the same wherever clocks differ by whole minutes.
  const minute = `${at.slice(0, 16)} ${timeZone}`;
  if (minute !== lastAsked.minute || !at.endsWith('Z')) {
    const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString() as PlainDate;
    lastAsked = { minute: at.endsWith('Z') ? minute : '', day };
  }
  return lastAsked.day;
}

/** The time of day of a moment in a time zone, 'HH:MM'. */
export function timeOf(at: Instant, timeZone = 'Europe/Stockholm'): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5);
}
