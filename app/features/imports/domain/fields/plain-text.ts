/** Signs nobody sees: zero-width, direction marks, byte order marks. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** Most cells of a list: words of unaccented letters and signs with one space between, no apostrophe before the first. */
const PLAIN_ALREADY = /^[!-&(-~][!-~]*(?: [!-~]+)*$/;

/** A text as it was meant: one line, one space between words, without signs that nobody sees and the apostrophe that made it text. */
export function plainText(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(/^'(?=\S)/, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** A word to look up: small letters, no signs round it. */
export function bareWord(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[.:;*!?"()]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const NOTHINGS = new Set([
  '',
  '-',
  '–',
  '—',
  '?',
  'saknas',
  'okänt',
  'okänd',
  'uppgift saknas',
  'ingen uppgift',
  'n/a',
  'na',
  'unknown',
]);

/** What people write when there is nothing to say. */
export function saysNothing(text: string): boolean {
  return NOTHINGS.has(plainText(text).toLowerCase());
}
