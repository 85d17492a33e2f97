import { type IdentityNumber, parseIdentityNumber } from '#app/features/people/domain/identity-number.ts';
import { type Cell, cellText } from '#app/shared/cell.ts';
import { type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { plainText, saysNothing } from './plain-text.ts';

/** A number, or only the birth date that stood in its place. `isRepaired`: zeros that the spreadsheet had dropped were put back. */
export type ReadNumber = { text?: string; bornOn?: PlainDate; isRepaired?: boolean };

/**
 * Reads an identity number as spreadsheets leave it: as a number without its zeros (101129876 → 0101129876), with spaces,
 * with an apostrophe in front. '1,98E+11' has lost its last digits for good: problem 'number-rounded'. A birth date alone is
 * taken as one. Other problems are those of parseIdentityNumber.
 */
export function readIdentityNumber(cell: Cell, today: PlainDate): Result<ReadNumber, string> {
  if (Array.isArray(cell)) return cell[0] === 'error' ? refuse('cell-error') : birthDate(cell[1], today);
  if (typeof cell === 'number' && (!Number.isSafeInteger(cell) || cell <= 0)) return refuse('number-unreadable');
  const text = plainText(cellText(cell)).replace(/ /g, '');
  if (saysNothing(text)) return ok({});
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text)) return refuse('number-rounded');
  const digits = text.replace(/[-.]?(x+|\*+)$/i, '');
  if (/^\d{6}$/.test(digits) || /^(19|20)\d{6}$/.test(digits)) {
    const born = birthDate(digits, today);
    if (born.ok) return born;
  }
  if (/^\d{6,9}$/.test(text)) {
    const repaired = text.padStart(10, '0');
    if (isCivic(repaired, today)) return ok({ text: repaired, isRepaired: true });
  }
  const parsed = parseIdentityNumber(text, today);
  return parsed.ok ? ok({ text }) : refuse(parsed.problem);
}

function isCivic(text: string, today: PlainDate): boolean {
  const parsed = parseIdentityNumber(text, today);
  return parsed.ok && isCivicKind(parsed.value);
}

const isCivicKind = ({ kind }: IdentityNumber) => kind === 'personnummer' || kind === 'samordningsnummer';

function birthDate(text: string, today: PlainDate): Result<ReadNumber, string> {
  const digits = text.replaceAll('-', '');
  const century = digits.length === 8 ? '' : digits.slice(0, 2) > today.slice(2, 4) ? '19' : '20';
  const full = `${century}${digits}`;
  const day = parsePlainDate(`${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`);
  return day !== undefined && day <= today ? ok({ bornOn: day }) : refuse('number-unreadable');
}
