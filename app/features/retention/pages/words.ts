import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Keeping, RetentionRule } from '../domain/keeping.ts';
import { retentionTexts } from '../texts/index.ts';

export const retentionTranslate = (locale: Locale) => translate(retentionTexts, locale);

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(retentionTexts);

/** A rule in a line: "Tas bort 30 dagar efter avslut". */
export function ruleInWords({ keptDays }: Pick<RetentionRule, 'keptDays'>, locale: Locale): string {
  const t = retentionTranslate(locale);
  return keptDays === null ? t('rule.keeps') : t('rule.removesAfter', { days: keptDays });
}

/** How long it is kept for one participant, in a sentence. */
export function keepingInWords(keeping: Keeping, today: PlainDate, locale: Locale): string {
  const t = retentionTranslate(locale);
  if (keeping.is !== 'until') return t(`one.state.${keeping.is}`);
  return keeping.goesOn <= today
    ? t('one.state.untilPassed')
    : t('one.state.until', { day: formatDate(locale, keeping.goesOn) });
}
