import { type Cell, cellText } from '#app/shared/cell.ts';
import { addMonths, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { serialDay } from '#app/shared/serial-day.ts';
import { plainText } from './plain-text.ts';

export type DayProblem = 'not-a-date' | 'day-missing' | 'year-missing' | 'month-first' | 'cell-error';

/** What dates in a file are read by: today settles two-digit years, `from1904` numbers, `year` days without one. */
export type DayGround = { today: PlainDate; from1904: boolean; year?: number | undefined };

const MONTHS = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'febr', 'february'],
  ['mars', 'mar', 'march'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augusti', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const YEARS_AHEAD = 5;

/**
 * Reads a day as people and spreadsheets write it: a cell with a date in it, 45352, 2024-03-01, 20240301, 240301, 1/3 2024,
 * 1.3.24, 1 mars 2024, with or without a clock time. The day always comes before the month, as in Swedish.
 */
export function readDay(cell: Cell, ground: DayGround): Result<PlainDate, DayProblem> {
  if (Array.isArray(cell)) return cell[0] === 'error' ? refuse('cell-error') : known(cell[1]);
  if (typeof cell === 'number') return readDayNumber(cell, ground);
  const text = plainText(cellText(cell))
    .toLowerCase()
    .replace(/[t ]\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?z?$/, '')
    .replace(
      /^(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors?|fre|lör|sön)[a-z]*\.?,? (den )?/,
      '',
    )
    .replace(/^den /, '');
  if (/^\d{5}$/.test(text) || /^\d{6}$/.test(text) || /^\d{8}$/.test(text)) return readDigits(text, ground);
  return readParts(text, ground) ?? readMonthName(text, ground) ?? refuse('not-a-date');
}

function readDayNumber(number: number, ground: DayGround): Result<PlainDate, DayProblem> {
  return number >= 100_000 ? readDigits(number.toFixed(0), ground) : fromSerial(number, ground);
}

function fromSerial(number: number, { from1904 }: DayGround): Result<PlainDate, DayProblem> {
  const day = number >= 1000 ? serialDay(number, from1904) : undefined;
  return day === undefined ? refuse('not-a-date') : ok(day);
}

function readDigits(digits: string, ground: DayGround): Result<PlainDate, DayProblem> {
  if (digits.length === 5) return fromSerial(Number(digits), ground);
  if (digits.length === 8) return known(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  if (digits.length !== 6) return refuse('not-a-date');
  return made(fullYear(digits.slice(0, 2), ground), digits.slice(2, 4), digits.slice(4));
}

function readParts(text: string, ground: DayGround): Result<PlainDate, DayProblem> | undefined {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  if (yearFirst) return made(yearFirst[1], yearFirst[2], yearFirst[3]);
  if (/^\d{4}[-/. ]\d{1,2}$/.test(text)) return refuse('day-missing');
  const dayFirst = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(text);
  if (dayFirst) return dayMonth(dayFirst[1], dayFirst[2], dayFirst[3]);
  const short = /^(\d{1,2})([-/.])(\d{1,2})[-/. ](\d{2})$/.exec(text);
  if (short) return readShort(short, ground);
  const noYear = /^(\d{1,2})[/.](\d{1,2})\.?$/.exec(text);
  if (noYear === null) return undefined;
  return ground.year === undefined ? refuse('year-missing') : dayMonth(noYear[1], noYear[2], String(ground.year));
}

// 24-03-01 begins with the year, 1/3-24 with the day.
function readShort(parts: RegExpExecArray, ground: DayGround): Result<PlainDate, DayProblem> {
  const [, one = '', sign, two = '', three = ''] = parts;
  if (sign === '-' && one.length === 2) return made(fullYear(one, ground), two, three);
  return dayMonth(one, two, fullYear(three, ground));
}

function readMonthName(text: string, ground: DayGround): Result<PlainDate, DayProblem> | undefined {
  const named = /^(\d{1,2})(?::?[ae]|st|nd|rd|th)?[ .-]*([a-zåäö]+)\.?,?[ -]*(\d{4}|\d{2})?$/.exec(text);
  const nameFirst = /^([a-zåäö]+)\.? (\d{1,2}),? (\d{4})$/.exec(text);
  const [day, name, year] = named ? named.slice(1) : nameFirst ? [nameFirst[2], nameFirst[1], nameFirst[3]] : [];
  if (name === undefined) return onlyMonth(text);
  const month = MONTHS.findIndex((names) => names.includes(name)) + 1;
  if (month === 0) return undefined;
  if (year === undefined && ground.year === undefined) return refuse('year-missing');
  const full = year === undefined ? String(ground.year) : year.length === 2 ? fullYear(year, ground) : year;
  return made(full, String(month), day);
}

function onlyMonth(text: string): Result<PlainDate, DayProblem> | undefined {
  const [, name] = /^([a-zåäö]+)\.? ?\d{2,4}$/.exec(text) ?? [];
  return name !== undefined && MONTHS.some((names) => names.includes(name)) ? refuse('day-missing') : undefined;
}

function dayMonth(day = '', month = '', year: string | undefined): Result<PlainDate, DayProblem> {
  if (Number(month) > 12 && Number(day) <= 12) return refuse('month-first');
  return made(year, month, day);
}

function made(year = '', month = '', day = ''): Result<PlainDate, DayProblem> {
  return known(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function known(text: string): Result<PlainDate, DayProblem> {
  const day = parsePlainDate(text);
  return day === undefined ? refuse('not-a-date') : ok(day);
}

// Two digits: the latest year that lies at most a few years ahead.
function fullYear(twoDigits: string, { today }: DayGround): string {
  const latest = Number(addMonths(today, 12 * YEARS_AHEAD).slice(0, 4));
  return String(latest - ((((latest - Number(twoDigits)) % 100) + 100) % 100));
}
