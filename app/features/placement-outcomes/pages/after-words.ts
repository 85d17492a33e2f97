import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlacementDimension } from '../domain/placement-results.ts';
import type { Job, PlacementAfter } from '../server/after-store.ts';
import { afterTexts } from '../texts/index.ts';

export const afterTranslate = (locale: Locale) => translate(afterTexts, locale);

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(afterTexts);

/** "Arbetspraktik, Köket i centrum". */
export function nameOfPlacement(
  { form, workplaceName }: Pick<PlacementAfter, 'form' | 'workplaceName'>,
  locale: Locale,
): string {
  return [afterTranslate(locale)(`form.${form}`), workplaceName ?? ''].filter(Boolean).join(', ');
}

/** "Introduktionsjobb, Köket AB, 75 %, från 1 mars 2026". */
export function jobLine(job: Job, locale: Locale): string {
  const t = afterTranslate(locale);
  const from = formatDate(locale, job.startsOn);
  const percent = String(job.extentPercent);
  const when =
    job.endsOn === null
      ? t('page.line', { percent, from })
      : t('page.lineTo', { percent, from, to: formatDate(locale, job.endsOn) });
  return [t(`form.${job.form}`), job.employer, when].filter(Boolean).join(', ');
}

/** What a group of a table is called. */
export function groupName(
  dimension: PlacementDimension,
  key: string,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const t = afterTranslate(locale);
  if (key === '') return t('result.notSaid');
  if (dimension === 'sex') return t(`sex.${key as 'woman'}`);
  if (dimension === 'form') return t(`form.${key as 'work-practice'}`);
  return names.get(key) || key;
}
