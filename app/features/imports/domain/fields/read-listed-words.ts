import { countries } from '#app/features/history/domain/countries.ts';
import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import { nearestWord } from '#app/features/programmes/domain/nearest-word.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { bareWord } from './plain-text.ts';

/** A word that is not in its list: the problem, and the word of the list that may be meant. */
export type NotListed = { code: string; hint?: string | undefined };

/** Finds what a word stands for in a list of words. Case, full stops and spaces round it do not count. */
export function readListed<Value>(
  text: string,
  list: ReadonlyMap<string, Value>,
  code: string,
): Result<Value, NotListed> {
  const word = bareWord(text);
  const value = list.get(word);
  if (value !== undefined) return ok(value);
  return refuse({ code, hint: nearestWord(word, [...list.keys()]) });
}

const LANGUAGE_WORDS: Record<string, string> = {
  dari: 'prs',
  farsi: 'fa',
  kurmanji: 'kmr',
  nordkurdiska: 'kmr',
  kurdiska: 'ckb',
  sorani: 'ckb',
  tigrinja: 'ti',
  tigrinska: 'ti',
  mandarin: 'zh',
  serbokroatiska: 'sr',
  'bosniska/kroatiska/serbiska': 'bs',
};

/** Languages by their Swedish and English names and codes. */
export const languageWords = wordsOf('language', offeredLanguages, LANGUAGE_WORDS);

const COUNTRY_WORDS: Record<string, string> = {
  usa: 'US',
  uk: 'GB',
  england: 'GB',
  storbritannien: 'GB',
  palestina: 'PS',
  'dr kongo': 'CD',
  'kongo-kinshasa': 'CD',
  burma: 'MM',
  elfenbenskusten: 'CI',
  utlandet: 'abroad',
  'utanför sverige': 'abroad',
};

/** Countries by their Swedish and English names and codes. */
export const countryWords = wordsOf('region', countries, COUNTRY_WORDS);

function wordsOf(type: 'language' | 'region', codes: readonly string[], more: Record<string, string>) {
  const words = new Map<string, string>();
  for (const locale of ['en', 'sv']) {
    const names = new Intl.DisplayNames([locale], { type, fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name !== undefined) words.set(bareWord(name), code);
      words.set(code.toLowerCase(), code);
    }
  }
  for (const [word, code] of Object.entries(more)) words.set(word, code);
  return words;
}
