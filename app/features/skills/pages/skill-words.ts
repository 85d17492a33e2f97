import type { DocumentedQualification } from '#app/features/history/domain/documented.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { SkillRecord, SkillState } from '../domain/skill.ts';
import { skillTexts } from '../texts/index.ts';

export const skillTranslate = (locale: Locale) => translate(skillTexts, locale);

export const stateTones: Record<SkillState, Tone> = { claimed: 'neutral', assessed: 'info', validated: 'success' };

/** "2015–2019", "2015 – pågår", "2015"; empty when no year is known. */
export function yearsLine({ fromYear, toYear, isOngoing }: SkillRecord, locale: Locale): string {
  const t = skillTranslate(locale);
  if (isOngoing) return fromYear === null ? t('years.ongoing') : t('years.from', { from: String(fromYear) });
  return [...new Set([fromYear, toYear].filter((year) => year !== null))].join('–');
}

/** "7 maj 2026 · Yrkesbyrån · prövat". */
export function documentedLine(
  { awardedOn, awardingBody, assessed }: Pick<DocumentedQualification, 'awardedOn' | 'awardingBody' | 'assessed'>,
  locale: Locale,
): string {
  const t = skillTranslate(locale);
  return [formatDate(locale, awardedOn), awardingBody ?? '', assessed ? t('documented.assessed') : '']
    .filter(Boolean)
    .join(' · ');
}

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(skillTexts);
