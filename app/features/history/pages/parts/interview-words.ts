import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { FactKey } from '../../domain/facts.ts';
import type { InterviewKey } from '../../domain/interview.ts';
import { historyTexts } from '../../texts/index.ts';

/** A question in the interview's words; the fact's name where the interview has none. */
export function questionOf(locale: Locale, key: InterviewKey, day: string): string {
  const t = translate(historyTexts, locale);
  return key in historyTexts.sv.interview.question
    ? t(`interview.question.${key as 'occupation'}`, { day })
    : t(`facts.name.${key as FactKey}`);
}

/** The help line of a question. */
export function helpOf(locale: Locale, key: InterviewKey): string | undefined {
  const t = translate(historyTexts, locale);
  return key in historyTexts.sv.interview.help ? t(`interview.help.${key as 'occupation'}`) : undefined;
}
