import type { Locale } from '#app/platform/i18n/texts.ts';
import type { PhaseNow } from '../../domain/phases.ts';
import { planTranslate } from '../plan-words.ts';

/** "Gruppfas: vecka 3 av 6". */
export function phaseWords(now: PhaseNow | undefined, locale: Locale): string {
  const t = planTranslate(locale);
  if (now === undefined) return t('way.phase.between');
  const [phase, week] = [now.phase.name, String(now.week)];
  return now.weeks === undefined
    ? t('way.phase.nowOpen', { phase, week })
    : t('way.phase.now', { phase, week, weeks: String(now.weeks) });
}
