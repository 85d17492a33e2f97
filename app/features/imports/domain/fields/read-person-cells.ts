import { type Cell, cellText } from '#app/shared/cell.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { bareWord, plainText } from './plain-text.ts';

const SEXES: Record<string, 'woman' | 'man' | 'non-binary' | 'unknown'> = {};
for (const word of ['kvinna', 'k', 'kv', 'kvinnor', 'f', 'female', 'woman', 'flicka', 'tjej', 'hon', 'w'])
  SEXES[word] = 'woman';
for (const word of ['man', 'm', 'män', 'male', 'pojke', 'kille', 'han']) SEXES[word] = 'man';
for (const word of ['icke-binär', 'ickebinär', 'icke binär', 'annat', 'non-binary', 'hen']) SEXES[word] = 'non-binary';
for (const word of ['okänt', 'okänd', 'vill inte svara', 'vill ej svara', '?', 'unknown', '-']) SEXES[word] = 'unknown';

/** man, M, kvinna, K, F … Problem 'sex-unknown-word'. */
export function readSex(cell: Cell): Result<'woman' | 'man' | 'non-binary' | 'unknown', string> {
  const sex = SEXES[bareWord(cellText(cell))];
  return sex === undefined ? refuse('sex-unknown-word') : ok(sex);
}

const YES = ['ja', 'j', 'x', '1', 'sant', 'true', 'yes', 'y', '✓', '✔', 'ok', 'jo'];
const NO = ['nej', 'n', '0', 'falskt', 'false', 'no', '-', 'inte', 'ej', 'behövs inte', 'behövs ej', 'ingen'];

/** ja, x, 1, nej, 0 … Problem 'not-yes-or-no'. */
export function readYesNo(cell: Cell): Result<'yes' | 'no', string> {
  const word = bareWord(cellText(cell));
  if (YES.includes(word)) return ok('yes');
  return NO.includes(word) ? ok('no') : refuse('not-yes-or-no');
}

/**
 * A phone number with the zero that a spreadsheet drops from 0701740605 and with the country code as +46.
 * Problem 'phone-unreadable', 'number-rounded'.
 */
export function readPhone(cell: Cell): Result<string, string> {
  const text = plainText(cellText(cell))
    .replace(/[‐-―−]/g, '-')
    .replace(/^(tel|tfn|mobil)\.?:? ?/i, '')
    .replace(/ ?(,|;|eller|el\.?|och) ?/gi, ' / ')
    .replace(/^00(?=[1-9])/, '+');
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text)) return refuse('number-rounded');
  if (!/^\+?[0-9 ()/-]{5,40}$/.test(text)) return refuse('phone-unreadable');
  const digits = text.replace(/\D/g, '');
  if (/^46[1-9]\d{6,9}$/.test(digits) && !text.startsWith('+')) return ok(`+${text}`);
  // A Swedish number without country code begins with a zero; 7 to 9 digits that do not have lost it.
  return ok(/^[1-9]/.test(text) && digits.length >= 7 && digits.length <= 9 ? `0${text}` : text);
}

export type ReadName = { givenName: string; familyName: string };

/** Given and family name out of one cell: 'Farah, Amina', or 'Amina Farah' whose last word is the family name (`familyFirst`: the first). */
export function splitName(cell: Cell, familyFirst: boolean): ReadName {
  const text = plainText(cellText(cell));
  const comma = text.indexOf(',');
  if (comma !== -1) return { familyName: text.slice(0, comma).trim(), givenName: text.slice(comma + 1).trim() };
  const words = text.split(' ');
  if (words.length === 1) return { givenName: text, familyName: '' };
  return familyFirst
    ? { familyName: words[0] ?? '', givenName: words.slice(1).join(' ') }
    : { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' };
}
