import { formatNumber } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';

/** Minutes as hours: "12,5". */
export function hoursWords(locale: Locale, minutes: number): string {
  return formatNumber(locale, minutes / 60, 1);
}

/** The language of an activity is written by hand; a code is named. */
export function languageWords(locale: Locale, written: string): string {
  return /^[a-z]{2,3}$/.test(written) ? languageName(locale, written) : written;
}
