import type { Locale } from '#app/platform/i18n/texts.ts';
import type { Admission, EligibilityRules } from '../../domain/definition.ts';
import { programmeTranslate, statedInWords } from './programme-words.ts';

/** Who may take part, in one line: '20–65 år · minst 3 år i Sverige · bor i Västerås'. Undefined when nothing is stated. */
export function eligibilityInWords(rules: EligibilityRules | undefined, locale: Locale): string | undefined {
  if (rules === undefined) return undefined;
  const t = programmeTranslate(locale);
  const { minAge, maxAge, permits, establishment, yearsInSweden, municipalities } = rules;
  const age = { from: String(minAge), to: String(maxAge) };
  const months = { from: String(establishment?.fromMonth), to: String(establishment?.toMonth) };
  return (
    [
      minAge !== undefined && maxAge !== undefined && t('eligibility.ages', age),
      minAge !== undefined && maxAge === undefined && t('eligibility.minAge', age),
      minAge === undefined && maxAge !== undefined && t('eligibility.maxAge', age),
      permits?.map((permit) => permitInWords(permit, locale)).join(', '),
      establishment && t(establishment.toMonth === undefined ? 'eligibility.fromMonth' : 'eligibility.months', months),
      yearsInSweden !== undefined && t('eligibility.years', { count: String(yearsInSweden) }),
      municipalities && t('eligibility.municipalities', { places: municipalities.join(', ') }),
    ]
      .filter(Boolean)
      .join(' · ') || undefined
  );
}

function permitInWords(permit: NonNullable<EligibilityRules['permits']>[number], locale: Locale): string {
  const t = programmeTranslate(locale);
  const limits = [
    permit.inAgencyHousing && t('eligibility.inAgencyHousing'),
    permit.fromDay && t('eligibility.from', { day: statedInWords(permit.fromDay, locale) }),
    permit.untilDay && t('eligibility.until', { day: statedInWords(permit.untilDay, locale) }),
  ].filter(Boolean);
  const kind = t(`eligibility.permits.${permit.kind}`);
  return limits.length === 0 ? kind : `${kind} (${limits.join(', ')})`;
}

/** Places, order of the waiting list and days to answer, in one line. Undefined when nothing is stated. */
export function admissionInWords(admission: Admission | undefined, locale: Locale): string | undefined {
  if (admission === undefined) return undefined;
  const t = programmeTranslate(locale);
  const { places, order, priorityGroups = [], answerWithinDays } = admission;
  const groups = priorityGroups.map(({ name }) => name).join(', ');
  return (
    [
      places !== undefined && t('admission.places', { count: places }),
      order && t(`admission.${order}`, { groups }),
      answerWithinDays !== undefined && t('admission.answer', { count: answerWithinDays }),
    ]
      .filter(Boolean)
      .join(' · ') || undefined
  );
}
