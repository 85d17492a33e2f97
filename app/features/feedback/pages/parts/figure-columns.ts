import { formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { Column } from '#app/ui/table.tsx';
import { type Answers, questions } from '../../domain/answers.ts';
import type { ShownAttended } from '../../domain/attended.ts';
import { feedbackTranslate, highShare, meanWords, peopleWords, shareWords } from '../feedback-words.ts';

type Figures = { attended: Omit<ShownAttended, 'people'> & { people?: number | null }; answers: Answers };

/** What was held, who came, and what they answered: the same columns wherever activities are shown side by side. Of several together, visits are counted. */
export function figureColumns<Row extends Figures>(
  locale: Locale,
  counts: 'people' | 'visits' = 'people',
): Column<Row>[] {
  const t = feedbackTranslate(locale);
  const column = (key: string, header: string, cell: (row: Row) => string): Column<Row> => ({
    ...{ key, header, cell },
    numeric: true,
    labelled: true,
    nowrap: true,
  });
  return [
    column('held', t('results.held'), ({ attended }) => formatNumber(locale, attended.held)),
    column('cancelled', t('results.cancelled'), ({ attended }) => formatNumber(locale, attended.cancelled)),
    counts === 'people'
      ? column('people', t('results.people'), ({ attended: { people = null } }) => peopleWords(locale, { people }))
      : column('visits', t('comparison.visits'), ({ attended }) => formatNumber(locale, attended.present ?? 0)),
    column('mean', t('results.mean'), ({ attended }) => meanWords(locale, attended)),
    column('share', t('results.share'), ({ attended }) => shareWords(locale, attended)),
    ...questions.map((question) =>
      column(question, t(`question.${question}.short`), ({ answers }) => highShare(locale, answers[question])),
    ),
  ];
}
