import { addDays, type PlainDate, plainDate } from './dates.ts';

const FIRST_OF_1900 = plainDate('1899-12-31');
const FIRST_OF_1904 = plainDate('1904-01-01');
const LAST_SERIAL = 110_000;

/**
 * The day that a spreadsheet means by a number: 45352 is 1 March 2024, counted from 1900 or, in some workbooks, from 1904.
 * The clock time behind the point is left out. Undefined for numbers that are no days of our time.
 */
export function serialDay(serial: number, from1904: boolean): PlainDate | undefined {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= LAST_SERIAL)) return undefined;
  if (from1904) return addDays(FIRST_OF_1904, days);
  // The spreadsheet believes in a 29 February 1900 and counts one day too many after it.
  return days === 60 ? undefined : addDays(FIRST_OF_1900, days > 60 ? days - 1 : days);
}
