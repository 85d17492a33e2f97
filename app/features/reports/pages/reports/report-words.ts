import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { type Locale, type Translate, translate } from '#app/platform/i18n/texts.ts';
import type { FrameworkKey, Unit, Words } from '../../domain/frameworks/framework.ts';
import type { ReportPeriod } from '../../domain/frameworks/periods.ts';
import { frameworks } from '../../domain/frameworks/register.ts';
import { reportTexts } from '../../texts/index.ts';

export type ReportTranslate = Translate<(typeof reportTexts)['sv']>;

export function reportTranslate(locale: Locale): ReportTranslate {
  return translate(reportTexts, locale);
}

/** A row as it is called: by the programme's own name, else by the framework's words. */
export function rowName(words: Words, row: { key: string; name?: string }): string {
  return row.name ?? words.rows[row.key] ?? row.key;
}

/** Why somebody counts in a row, or not. */
export function reasonName(words: Words, reason: string): string {
  return words.reasons[reason] ?? reason;
}

/** A fact that may be missing; the parts of one question have one name. */
export function factName(words: Words, fact: string): string {
  const key = fact.startsWith('qualification.') ? 'qualifications' : fact.replace('followUp.', 'followUp ');
  return words.facts?.[key] ?? fact;
}

export function frameworkName(key: FrameworkKey, locale: Locale): string {
  return frameworks.findLast((framework) => framework.key === key)?.words[locale].name ?? key;
}

export function periodName(period: ReportPeriod, locale: Locale): string {
  const t = reportTranslate(locale);
  if (period.from === null) return t('period.all');
  const year = period.key.slice(0, 4);
  if (period.kind === 'quarter') return t('period.quarter', { quarter: period.key.slice(-1), year });
  return period.kind === 'year' ? year : `${formatDate(locale, period.from, 'monthShort')} ${year}`;
}

export function shownNumber(count: number | null, locale: Locale, unit?: Unit): string {
  if (count === null) return reportTranslate(locale)('hidden');
  return formatNumber(locale, count, unit === 'hours' ? 1 : 0);
}

/** Codes of the Social Fund are said beside the name; the keys of others are not for people. */
export function codeOf(key: string): string {
  return /^(EE)?C[OR]\d\d$/.test(key) ? key : '';
}
