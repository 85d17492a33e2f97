import type { Locale } from '#app/platform/i18n/texts.ts';

const names = {
  sv: new Intl.DisplayNames('sv', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
};

/** A language in the reader's words; undefined when none is known. */
export function shownLanguage(locale: Locale, code: string | null): string | undefined {
  if (code === null) return undefined;
  const name = names[locale].of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
