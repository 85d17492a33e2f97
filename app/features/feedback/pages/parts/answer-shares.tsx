import { formatShare } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { StackedBar } from '#app/ui/stacked-bar.tsx';
import { type Answers, answered, type Counts, questions, steps } from '../../domain/answers.ts';
import { feedbackTranslate } from '../feedback-words.ts';

const tones = { low: 'warning', middle: 'neutral', high: 'success' } as const;

/** What was answered, question by question, in shares of those who answered it. Only for answers that may be shown. */
export function AnswerShares({ answers, locale, level = 3 }: { answers: Answers; locale: Locale; level?: 2 | 3 }) {
  const t = feedbackTranslate(locale);
  const asked = questions.filter((question) => answered(answers[question]) > 0);
  return (
    <Columns>
      {asked.map((question) => (
        <StackedBar
          key={question}
          id={`answers-${question}`}
          title={t(`question.${question}.title`)}
          titleLevel={level}
          description={t('answersCount', { count: answered(answers[question]) })}
          tableLabel={t('chartTable')}
          header={t('shares.question')}
          series={steps.map((step) => ({ key: step, label: t(`question.${question}.${step}`), tone: tones[step] }))}
          rows={[{ label: '', ...partsOf(answers[question], locale) }]}
        />
      ))}
    </Columns>
  );
}

function partsOf(counts: Counts, locale: Locale) {
  const all = answered(counts);
  const entries = steps.map((step, index) => [step, counts[index] ?? 0] as const);
  return {
    values: Object.fromEntries(entries),
    texts: Object.fromEntries(entries.map(([step, count]) => [step, formatShare(locale, count / all)])),
  };
}
