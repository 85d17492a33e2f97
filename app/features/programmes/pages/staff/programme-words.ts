import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { type Locale, type Translate, translate } from '#app/platform/i18n/texts.ts';
import { parsePlainDate } from '#app/shared/dates.ts';
import type { LengthPerPerson, MeasuringPoint, Period, Phase, ProgrammeDefinition } from '../../domain/definition.ts';
import { definitionProblemsEn } from '../../texts/definition-problems.en.ts';
import { definitionProblemsSv } from '../../texts/definition-problems.sv.ts';
import { programmeTexts } from '../../texts/index.ts';

export type ProgrammeTranslate = Translate<(typeof programmeTexts)['sv']>;

const PARTS = ['early', 'spring', 'summer', 'mid', 'autumn', 'late', 'winter'] as const;

export function programmeTranslate(locale: Locale): ProgrammeTranslate {
  return translate(programmeTexts, locale);
}

export function faultTexts(locale: Locale) {
  return locale === 'sv' ? definitionProblemsSv : definitionProblemsEn;
}

/** A stated date as people say it: 'autumn 2020' → 'hösten 2020', '2020-07' → 'juli 2020'. */
export function statedInWords(stated: string, locale: Locale): string {
  if (parsePlainDate(stated)) return formatDate(locale, stated);
  if (/^\d{4}-\d{2}$/.test(stated)) return formatDate(locale, `${stated}-01`, 'month');
  return statedToType(stated, locale);
}

/** A stated date as it can be typed in the form: only the parts of a year are put into the reader's language. */
export function statedToType(stated: string, locale: Locale): string {
  const [word, year = ''] = stated.split(' ');
  const part = PARTS.find((each) => each === word);
  return part === undefined ? stated : programmeTranslate(locale)(`stated.${part}`, { year });
}

/** 'juli 2020 – 31 dec. 2022', or undefined when neither side is stated. */
export function periodInWords(period: Period | undefined, locale: Locale): string | undefined {
  const t = programmeTranslate(locale);
  const from = period?.startsOn && statedInWords(period.startsOn, locale);
  const to = period?.endsOn && statedInWords(period.endsOn, locale);
  if (from && to) return t('period.both', { from, to });
  if (from) return t('period.from', { from });
  return to ? t('period.to', { to }) : undefined;
}

export function weeksInWords({ fromWeek, toWeek }: Phase, t: ProgrammeTranslate): string {
  const from = String(fromWeek);
  if (toWeek === undefined) return t('one.weeksOn', { from });
  return toWeek === fromWeek ? t('one.week', { from }) : t('one.weeks', { from, to: String(toWeek) });
}

export function lengthInWords(length: LengthPerPerson | undefined, t: ProgrammeTranslate): string | undefined {
  if (length?.months !== undefined) return t('one.months', { count: length.months });
  if (length?.weeks !== undefined) return t('one.weeksLong', { count: length.weeks });
  if (length?.openEnded) return t('one.openEnded');
  return length?.flexible ? t('one.flexible') : undefined;
}

export function rhythmInWords(rhythm: ProgrammeDefinition['weeklyRhythm'], t: ProgrammeTranslate): string | undefined {
  const days = rhythm?.daysPerWeek === undefined ? undefined : t('one.days', { count: rhythm.daysPerWeek });
  const form = rhythm?.form && t(`forms.${rhythm.form}`);
  return [days, form].filter(Boolean).join(', ') || undefined;
}

export function pointInWords({ when, days, months }: MeasuringPoint, t: ProgrammeTranslate): string {
  const words = t(`times.${when}`);
  if (days !== undefined) return t('one.daysAfter', { count: days, when: words });
  return months === undefined ? words : t('one.monthsAfter', { count: months, when: words });
}

export function kronorInWords(amount: number | undefined, locale: Locale): string | undefined {
  if (amount === undefined) return undefined;
  return programmeTranslate(locale)('kronor', { amount: formatNumber(locale, amount) });
}

/** The planned number: the total, or both sexes together when the source gives only them. */
export function plannedTotal({ plannedParticipants }: ProgrammeDefinition): number | undefined {
  const { total, women, men } = plannedParticipants ?? {};
  return total ?? (women !== undefined && men !== undefined ? women + men : undefined);
}
