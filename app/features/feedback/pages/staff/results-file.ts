import type { Cell } from '#app/platform/files/csv.ts';
import type { SheetColumn, WorkbookSheet } from '#app/platform/files/xlsx.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { type Answers, answered, questions } from '../../domain/answers.ts';
import { meanPresent, presentShare, type ShownAttended } from '../../domain/attended.ts';
import type { ProgrammeActivityResults } from '../../server/activity-results.ts';
import { feedbackTranslate, kindName } from '../feedback-words.ts';

/** The tables of the comparison as sheets: exactly what the page shows, unrounded shares to four figures. */
export function resultsWorkbook(
  { activities, sites, names }: ProgrammeActivityResults,
  locale: Locale,
): [WorkbookSheet, WorkbookSheet] {
  const t = feedbackTranslate(locale);
  const nameOf = (key: string | null) => (key === null ? undefined : names.site[key]) ?? '';
  const text = (header: string): SheetColumn => ({ header, type: 'text', width: 26 });
  const number = (header: string): SheetColumn => ({ header, type: 'number' });
  const figures = [
    number(t('results.held')),
    number(t('results.cancelled')),
    number(t('comparison.visits')),
    number(t('comparison.expected')),
    number(t('results.mean')),
    number(t('results.share')),
    ...questions.flatMap((question) => {
      const title = t(`question.${question}.title`);
      return [
        number(t('comparison.answers', { question: title })),
        number(t('comparison.high', { question: title, answer: t(`question.${question}.high`) })),
      ];
    }),
  ];
  return [
    {
      name: t('comparison.sheetActivities'),
      columns: [
        text(t('comparison.activity')),
        text(t('comparison.kind')),
        text(t('comparison.theme')),
        text(t('comparison.site')),
        { ...number(t('results.people')), type: 'text' },
        ...figures,
      ],
      rows: activities.map(({ name, kind, themeKeys, siteKey, attended, answers }) => [
        ...[name, kindName(locale, kind), themeKeys.map((key) => names.theme[key] ?? key).join(', '), nameOf(siteKey)],
        attended.people ?? t('tooFew'),
        ...cells(attended, answers),
      ]),
    },
    {
      name: t('comparison.sheetSites'),
      columns: [text(t('comparison.site')), number(t('comparison.count')), ...figures],
      rows: sites.map(({ siteKey, activities: count, attended, answers }) => [
        ...[nameOf(siteKey), count],
        ...cells(attended, answers),
      ]),
    },
  ];
}

function cells(attended: Omit<ShownAttended, 'people'>, answers: Answers): Cell[] {
  return [
    ...[attended.held, attended.cancelled, attended.present, attended.expected],
    ...[rounded(meanPresent(attended)), rounded(presentShare(attended))],
    ...questions.flatMap((question) => {
      const count = answered(answers[question]);
      return [count, count === 0 ? null : rounded(answers[question][2] / count)];
    }),
  ];
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
