import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { type MaterialType, shortTypeName } from '../domain/material.ts';
import { materialTexts } from '../texts/index.ts';

export const materialTranslate = (locale: Locale) => translate(materialTexts, locale);

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(materialTexts);

/** "PDF, 140 kB", or "Länk". */
export function kindLine(
  locale: Locale,
  { type, byteCount }: { type: string | null; byteCount: number | null },
): string {
  const t = materialTranslate(locale);
  if (type === null || byteCount === null) return t('link');
  const kilobytes = Math.max(1, Math.round(byteCount / 1024));
  const size =
    kilobytes < 1000
      ? t('kilobytes', { count: formatNumber(locale, kilobytes) })
      : t('megabytes', { count: formatNumber(locale, byteCount / 1024 / 1024, 1) });
  return t('size', { type: shortTypeName(type as MaterialType), size });
}

/** "Arabiska, Svenska". */
export const languagesLine = (locale: Locale, codes: readonly string[]): string =>
  codes.map((code) => languageName(locale, code)).join(', ');
