import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { ToldCounts } from '../../server/count-told.ts';
import { activityTexts } from '../../texts/index.ts';

/** What was told beforehand of a session: '2 kommer inte, 1 kommer sent'. */
export function toldLine(locale: Locale, counts: ToldCounts): string {
  const t = translate(activityTexts, locale);
  return (['absent', 'late', 'comes'] as const)
    .filter((says) => counts[says] > 0)
    .map((says) => t(`told.${says}`, { count: counts[says] }))
    .join(', ');
}
