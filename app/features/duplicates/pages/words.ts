import { formStateOf } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { duplicateTexts } from '../texts/index.ts';

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(duplicateTexts);

/** What the rows of a table are called; a table without words says its own name. */
export function tableWords(locale: Locale, name: string): string {
  const t = translate(duplicateTexts, locale);
  return name !== 'other' && name in duplicateTexts.sv.compare.table
    ? t(`compare.table.${name as 'enrolments'}`)
    : t('compare.table.other', { name });
}
