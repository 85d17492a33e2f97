import type { Locale } from './texts.ts';

const languageNames = new Map<Locale, Intl.DisplayNames>();

/** A language by its name: "Somaliska". The code itself where there is no name. */
export function languageName(locale: Locale, code: string): string {
  const names = languageNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  languageNames.set(locale, names);
  const name = names.of(code) ?? code;
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
}
