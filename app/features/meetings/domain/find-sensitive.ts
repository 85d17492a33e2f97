import { parseIdentityNumber } from '#app/features/people/domain/identity-number.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Audience } from './note.ts';
import { type SensitiveWord, sensitiveWords } from './sensitive-words.ts';

/** What stands for an identity number among the entries that are warned of. */
export const NUMBER_ENTRY = 'identity-number';

const CANDIDATE = /(?<![\d-])(\d{6}|\d{8})( ?[-+–] ?)?(\d{4}|T\d{3}|TF\d{2})(?![\d-])/gi;
const FILE_NUMBER = /(?:dossier|lma|beteckning)[\p{L}-]*[ .:]*(?:nr|nummer)?[ .:]*\d{2}-?\d{5,6}/iu;

/** Whether an identity number stands in a text: personnummer, samordningsnummer, fill-in, or a file number that is called one. */
export function holdsIdentityNumber(text: string, today: PlainDate): boolean {
  if (FILE_NUMBER.test(text)) return true;
  return [...text.matchAll(CANDIDATE)].some(([, date = '', separator, rest = '']) => {
    const parsed = parseIdentityNumber(`${date}${separator?.includes('+') ? '+' : '-'}${rest}`, today);
    // With its hyphen a number is meant even when one figure is wrong; without, a telephone number looks the same.
    return parsed.ok || (date.length === 6 && separator !== undefined && parsed.problem === 'number-wrong-check-digit');
  });
}

/** Entries of the word list that a text touches, in the list's order, each once. */
export function findSensitiveWords(text: string): SensitiveWord[] {
  const tokens = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
  const line = ` ${tokens.join(' ')} `;
  return sensitiveWords.filter(({ text: word, match, not = [] }) =>
    word.includes(' ')
      ? line.includes(` ${word} `)
      : tokens.some((token) => touches(token, word, match) && !not.some((friend) => token.startsWith(friend))),
  );
}

function touches(token: string, word: string, match: SensitiveWord['match']): boolean {
  if (match === 'whole') return token === word;
  return match === 'start' ? token.startsWith(word) : token.includes(word);
}

/** Entries that are too open for an audience: identity numbers belong in no text; what only few should read, in notes for few. */
export function tooOpen(texts: readonly string[], audience: Audience, today: PlainDate): string[] {
  const all = texts.join('\n');
  const words = audience === 'health' || audience === 'own' ? [] : findSensitiveWords(all).map(({ text }) => text);
  return [...(holdsIdentityNumber(all, today) ? [NUMBER_ENTRY] : []), ...words];
}

/**
 * Which warnings are kept with the text. Refused with 'confirm-wording' as long as there is one that the writer has not confirmed:
 * `confirmed` holds the entries she did, with | between.
 */
export function decideWording(
  texts: readonly string[],
  audience: Audience,
  confirmed: string,
  today: PlainDate,
): Result<string[], { '': ['confirm-wording'] }> {
  const entries = tooOpen(texts, audience, today);
  const known = confirmed.split('|');
  return entries.every((entry) => known.includes(entry)) ? ok(entries) : refuse({ '': ['confirm-wording'] });
}
