import { formatNumber } from '#app/platform/i18n/format.ts';
import { type Locale, type Translate, translate } from '#app/platform/i18n/texts.ts';
import type { WarningCode } from '../../domain/facts/participation.ts';
import type { ReasonCode } from '../../domain/facts/reasons.ts';
import type { PlausibilityCheck } from '../../domain/figures/plausibility.ts';
import { reportTexts } from '../../texts/index.ts';

export type ReportTranslate = Translate<(typeof reportTexts)['sv']>;

export function reportTranslate(locale: Locale): ReportTranslate {
  return translate(reportTexts, locale);
}

export function indicatorName(code: string, locale: Locale): string {
  const names = reportTexts[locale].indicator;
  return names[code as keyof typeof names] ?? code;
}

/** A fact in words; the parts of a qualification are one question. */
export function factName(fact: string, locale: Locale): string {
  const names = reportTexts[locale].fact;
  const key = fact.startsWith('qualification.') ? 'qualifications' : fact.replace('.', ' ');
  return names[key as keyof typeof names] ?? fact;
}

/** Whether an indicator is about the day six months after leaving. */
export function isAboutSixMonths(code: string): boolean {
  return /^(CR0[6-9]|EECR0[56])$/.test(code);
}

/** When a missing fact was needed: at the start, on leaving, or six months after. */
export function whenNeeded(codes: readonly string[], locale: Locale): string {
  const t = reportTranslate(locale);
  if (codes.some((code) => !/CR\d\d$/.test(code))) return t('when.entry');
  const whens = [
    codes.every(isAboutSixMonths) ? undefined : t('when.leaving'),
    codes.some(isAboutSixMonths) ? t('when.later') : undefined,
  ];
  return whens.filter(Boolean).join(', ');
}

export function reasonName(reason: ReasonCode, locale: Locale): string {
  return reportTexts[locale].reason[reason];
}

export function warningName(code: WarningCode, locale: Locale): string {
  const names = reportTexts[locale].warning;
  return names[code as keyof typeof names] ?? code;
}

/** A check that did not hold: in words where the data is to blame, as the formula where the rules would be. */
export function checkName({ check, detail = '' }: PlausibilityCheck, locale: Locale): string {
  const t = reportTranslate(locale);
  if (check.startsWith('unknown labour status'))
    return t('attention.unknownStatus', { detail: detail.replace(' of ', ' / ') });
  if (check.startsWith('unknown education'))
    return t('attention.unknownEducation', { detail: detail.replace(' of ', ' / ') });
  return [check, detail].filter(Boolean).join(': ');
}

export function shownNumber(count: number | null, locale: Locale): string {
  return count === null ? reportTranslate(locale)('hidden') : formatNumber(locale, count);
}
