import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { WeekEntry } from '../domain/week.ts';
import { weekTexts } from '../texts/index.ts';

export const weekTranslate = (locale: Locale) => translate(weekTexts, locale);

/** Hours of a number of minutes, with at most one decimal: "7,5". */
export function hoursOf(minutes: number, locale: Locale): string {
  return formatNumber(locale, minutes / 60, 1);
}

/** "Köksgruppen", "Möte: planen", "Praktik". */
export function titleOf({ kind, title }: Pick<WeekEntry, 'kind' | 'title'>, locale: Locale): string {
  return kind === 'activity' ? title : [weekTranslate(locale)(`kind.${kind}`), title].filter(Boolean).join(': ');
}

/** With whom and where; '' when neither is said. */
export function whereOf({ withWhom, place }: Pick<WeekEntry, 'withWhom' | 'place'>, locale: Locale): string {
  const t = weekTranslate(locale);
  return [withWhom === '' ? '' : t('with', { name: withWhom }), place].filter(Boolean).join(', ');
}

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(weekTexts);
