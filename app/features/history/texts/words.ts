import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { problemWords } from '#app/platform/i18n/problem-words.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { isFieldFact, printFactInput } from '../domain/fact-inputs.ts';
import type { FactKey, FactValue } from '../domain/facts.ts';
import { lastDayOf } from '../domain/form-fields.ts';
import type { SituationDetails } from '../domain/situations.ts';
import { countryName } from './country-names.ts';
import { historyTexts } from './index.ts';

/** The words of a problem code, for features whose forms ask for history too. */
export const historyProblemWords = (locale: Locale) => problemWords(historyTexts, locale);

/** A situation in a line: "Arbetar · Nystartsjobb · Volvo". */
export function describeSituation(
  locale: Locale,
  details: SituationDetails,
  extentPercent: number | null = null,
): string {
  const t = translate(historyTexts, locale);
  const parts: (string | false | undefined)[] = [t(`words.kind.${details.kind}`)];
  switch (details.kind) {
    case 'employed':
      parts.push(t(`words.employmentForm.${details.form}`), details.employer);
      break;
    case 'job-seeking':
      parts.push(
        t(`words.registration.${details.registered ?? 'not-registered'}`),
        !details.available && t('words.detail.notAvailable'),
        details.startUnknown && t('words.detail.startUnknown'),
      );
      break;
    case 'studying':
      parts.push(
        t(`words.level.${details.level}`),
        t(details.fullTime ? 'words.detail.fullTime' : 'words.detail.partTime'),
        details.studyAid && t('words.detail.studyAid'),
        details.fromProgramme && t('words.detail.fromProgramme'),
      );
      break;
    case 'sfi':
      parts.push(
        details.path && t('words.detail.path', { path: details.path }),
        details.course && t('words.detail.course', { course: details.course }),
      );
      break;
    case 'placement':
      parts.push(t(`words.placementForm.${details.form}`), details.host);
      break;
    case 'parental-leave':
      parts.push(
        t(details.fullTime ? 'words.detail.fullTime' : 'words.detail.partTime'),
        details.fromJob && t('words.detail.fromJob'),
      );
      break;
  }
  if (extentPercent !== null) parts.push(t('words.detail.percent', { percent: String(extentPercent) }));
  return parts.filter(Boolean).join(' · ');
}

/** A half-open range in words, last day included: "1 mar. 2026 – 30 apr. 2026", "Från 1 mar. 2026". */
export function describePeriod(locale: Locale, startsOn: PlainDate, endsBefore: PlainDate | null): string {
  const t = translate(historyTexts, locale);
  const last = lastDayOf(endsBefore);
  const from = formatDate(locale, startsOn);
  return last === undefined
    ? t('words.period.from', { from })
    : t('words.period.between', { from, to: formatDate(locale, last) });
}

/** The answer to a fact in words. */
export function describeFact(locale: Locale, key: FactKey, value: FactValue): string {
  const t = translate(historyTexts, locale);
  const options = (historyTexts[locale].facts.option as Record<string, Record<string, string>>)[key];
  if (value === 'unknown' || value === 'declined') return t(`facts.noAnswer.${value}`);
  if (value === 'stated') return t('facts.listed.stated');
  if (value === 'yes' || value === 'no') return t(`facts.answer.${value}`);
  if (key === 'months-in-public-support') return `${formatNumber(locale, Number(value))} ${t('facts.months.unit')}`;
  if (typeof value === 'object' && !Array.isArray(value)) {
    return (['jobless', 'dependentChildren', 'singleAdult'] as const)
      .map((part) => `${t(`facts.household.${part}`)}: ${t(`facts.answer.${value[part]}`).toLocaleLowerCase(locale)}`)
      .join('. ');
  }
  const words = isFieldFact(key) ? printFactInput(key, value) : [String(value)];
  return words.map((word) => options?.[word] ?? countryName(locale, word)).join(', ');
}

/** An amount in öre as kronor: "8 500 kr". */
export function describeAmount(locale: Locale, ore: number): string {
  return `${formatNumber(locale, ore / 100, ore % 100 === 0 ? 0 : 2)} kr`;
}
