import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { countries } from '../domain/countries.ts';
import { historyTexts } from './index.ts';

const lists = new Map<Locale, { value: string; label: string }[]>();

/** All countries by name in a language, in its own order. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  const known = lists.get(locale);
  if (known !== undefined) return known;
  const made = countries
    .map((value) => ({ value, label: countryName(locale, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  lists.set(locale, made);
  return made;
}

/** What a country code, or a word that stands for one, is called. */
export function countryName(locale: Locale, code: string): string {
  const t = translate(historyTexts, locale);
  if (code === 'abroad' || code === 'stateless') return t(`facts.country.${code}`);
  if (code === 'unknown' || code === 'declined') return t(`facts.noAnswer.${code}`);
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
