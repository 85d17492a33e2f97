import { ok, type Result, refuse } from '#app/shared/result.ts';
import { plainDigits } from './portal-code.ts';

/** Four digits as somebody typed them; undefined when they are not four. */
export function parseDigits(text: string): string | undefined {
  const digits = plainDigits(text);
  return /^\d{4}$/.test(digits) ? digits : undefined;
}

const isRun = (digits: string) => '01234567890'.includes(digits) || '09876543210'.includes(digits);

/** The digits that say when she was born: year, day and month, month and day. */
export function birthDigits(bornOn: string | null): string[] {
  if (bornOn === null) return [];
  const [year = '', month = '', day = ''] = bornOn.split('-');
  return [year, `${day}${month}`, `${month}${day}`, `${year.slice(2)}${month}`];
}

/**
 * Whether somebody may choose these four digits. Problems: 'four-digits'; 'too-easy' for the same digit four times, two digits repeated, digits in order, a
 * year somebody may be born in, and the day she was born.
 */
export function decideDigits(typed: string, bornOn: string | null): Result<string, 'four-digits' | 'too-easy'> {
  const digits = parseDigits(typed);
  if (digits === undefined) return refuse('four-digits');
  const isRepeated = digits.slice(0, 2) === digits.slice(2);
  const isYear = digits >= '1930' && digits <= '2029';
  const isEasy = isRepeated || isYear || isRun(digits) || birthDigits(bornOn).includes(digits);
  return isEasy ? refuse('too-easy') : ok(digits);
}
