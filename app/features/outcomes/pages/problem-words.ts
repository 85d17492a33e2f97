import { historyProblemWords } from '#app/features/history/public.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { outcomeTexts } from '../texts/index.ts';

/** The words of a problem code; those that are not this feature's own are the history's. */
export function problemWords(locale: Locale): (code: string) => string {
  const t = translate(outcomeTexts, locale);
  const others = historyProblemWords(locale);
  return (code) => (code in outcomeTexts.sv.problem ? t(`problem.${code as 'stale'}`) : others(code));
}
