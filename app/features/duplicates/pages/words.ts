import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { duplicateTexts } from '../texts/index.ts';

/** The words of a problem code; one nobody has words for reads as "check this". */
export function problemWords(locale: Locale, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const t = translate(duplicateTexts, locale);
  return t(`problem.${(code in duplicateTexts.sv.problem ? code : 'invalid') as 'invalid'}`);
}

/** What the rows of a table are called; a table without words says its own name. */
export function tableWords(locale: Locale, name: string): string {
  const t = translate(duplicateTexts, locale);
  return name !== 'other' && name in duplicateTexts.sv.compare.table
    ? t(`compare.table.${name as 'enrolments'}`)
    : t('compare.table.other', { name });
}
