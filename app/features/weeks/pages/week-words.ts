import { partLine, partTexts } from '#app/features/parts/public.ts';
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

/** With whom and where, and what she does in leading it; '' when nothing is said. */
export function whereOf(
  { withWhom, place, parts }: Pick<WeekEntry, 'withWhom' | 'place' | 'parts'>,
  locale: Locale,
): string {
  const t = weekTranslate(locale);
  const part = parts.map((each) => partLine(locale, each)).join(', ');
  const does = part === '' ? '' : translate(partTexts, locale)('mine', { part });
  const where = [withWhom === '' ? '' : t('with', { name: withWhom }), place].filter(Boolean).join(', ');
  return [where, does].filter(Boolean).join(' · ');
}

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(weekTexts);
