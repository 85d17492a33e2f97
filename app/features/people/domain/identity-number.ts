import personnummer from 'personnummer';
import { type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';

/** Kinds of number a person may be known by (docs/rules/identity-numbers.md). Having none is allowed. */
export const identityNumberKinds = ['personnummer', 'samordningsnummer', 'migration-number', 'fill-in'] as const;
export type IdentityNumberKind = (typeof identityNumberKinds)[number];

/** A number in the one form it is stored and searched in: 12 digits; the digits of the file number; birth date and T-part. */
export type IdentityNumber = { kind: IdentityNumberKind; normalised: string };

export type IdentityNumberProblem =
  | 'number-unreadable'
  | 'number-wrong-length'
  | 'number-no-such-century'
  | 'number-plus-too-young'
  | 'number-no-such-day'
  | 'number-in-the-future'
  | 'number-wrong-check-digit';

// The package is CommonJS whose types claim a named default; at run time the import is the class itself.
const { valid: hasRightCheckDigit } = personnummer as unknown as { valid: (twelveDigits: string) => boolean };

const CIVIC = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{3})(\d)$/;
const FILL_IN = /^(\d{2})?(\d{2})(\d{2})(\d{2})-?(T\d{3}|TF\d{2})$/;
const MIGRATION = /^(?:\d{2}-\d{6}|\d{7,8})(?:\/\d{1,2})?$/;

/**
 * Reads a number as people write it and tells its kind by its shape: personnummer and samordningsnummer with 10 or 12
 * digits, `-` or `+`; a Migration Agency file number of 7–8 digits, also as on the LMA card (12-345678/1); a fill-in (T, TF).
 * `today` settles the century of a ten-digit number.
 */
export function parseIdentityNumber(text: string, today: PlainDate): Result<IdentityNumber, IdentityNumberProblem> {
  const written = text
    .normalize('NFKC')
    .replace(/[\s.]/g, '')
    .replace(/[‐-―−]/g, '-')
    .toUpperCase();
  const civic = CIVIC.exec(written);
  if (civic) return parseCivic(civic, today);
  const fillIn = FILL_IN.exec(written);
  if (fillIn) return parseFillIn(fillIn, today);
  if (MIGRATION.test(written))
    return ok({ kind: 'migration-number', normalised: (written.split('/')[0] ?? '').replace('-', '') });
  return refuse(/^\d+[-+]?\d+$/.test(written) ? 'number-wrong-length' : 'number-unreadable');
}

function parseCivic(parts: RegExpExecArray, today: PlainDate): Result<IdentityNumber, IdentityNumberProblem> {
  const [, century, year = '', month = '', day = '', sign, serial = '', check = ''] = parts;
  const isCoordination = Number(day) > 60;
  const bornDay = isCoordination ? String(Number(day) - 60).padStart(2, '0') : day;
  const found = birthDate(century, year, `${month}-${bornDay}`, sign === '+', today);
  if (!found.ok) return found;
  const normalised = `${found.value.slice(0, 4)}${month}${day}${serial}${check}`;
  // Twelve digits leave the library nothing to guess: it then reads no clock.
  if (!hasRightCheckDigit(normalised)) return refuse('number-wrong-check-digit');
  return ok({ kind: isCoordination ? 'samordningsnummer' : 'personnummer', normalised });
}

function parseFillIn(parts: RegExpExecArray, today: PlainDate): Result<IdentityNumber, IdentityNumberProblem> {
  const [, century, year = '', month = '', day = '', letters = ''] = parts;
  const found = birthDate(century, year, `${month}-${day}`, false, today);
  return found.ok ? ok({ kind: 'fill-in', normalised: `${found.value.replaceAll('-', '')}${letters}` }) : found;
}

// Without a century: the latest year that is not in the future; `+` stands for the year one turns a hundred and later.
function birthDate(
  century: string | undefined,
  year: string,
  monthDay: string,
  isHundred: boolean,
  today: PlainDate,
): Result<PlainDate, IdentityNumberProblem> {
  const thisYear = Number(today.slice(0, 4));
  if (century !== undefined) {
    if (!/^(18|19|20)$/.test(century)) return refuse('number-no-such-century');
    const day = parsePlainDate(`${century}${year}-${monthDay}`);
    if (day === undefined) return refuse('number-no-such-day');
    if (day > today) return refuse('number-in-the-future');
    return isHundred && thisYear - Number(`${century}${year}`) < 100 ? refuse('number-plus-too-young') : ok(day);
  }
  const latestYear = isHundred ? thisYear - 100 : thisYear;
  const candidate = latestYear - ((((latestYear - Number(year)) % 100) + 100) % 100);
  for (const full of [candidate, candidate - 100]) {
    const day = parsePlainDate(`${full}-${monthDay}`);
    if (day !== undefined && day <= today) return ok(day);
  }
  return refuse('number-no-such-day');
}
