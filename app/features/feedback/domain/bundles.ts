import { SMALLEST_PUBLISHED } from '#app/features/outcomes/domain/disclosure.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { type Answers, addAnswers, answered, mostAnswered, questions } from './answers.ts';

/** Answered on telephones of their own, or counted by hand. */
export type Source = 'own' | 'tally';

/** What one session's people answered, in one way; `countsFrom` is when nothing more is added. */
export type SessionAnswers = {
  sessionId: string;
  activityId: string;
  heldOn: PlainDate;
  source: Source;
  countsFrom: Instant;
  answers: Answers;
};

/** Answers that are always shown together: nobody is one of fewer than five. */
export type Bundle = { activityId: string; sessionIds: string[]; lastOn: PlainDate; answers: Answers };

/** Whether answers can be shown by themselves: to each question nobody has answered, or at least five have. */
export function isShowable(answers: Answers): boolean {
  const numbers = questions.map((question) => answered(answers[question]));
  return numbers.some((n) => n > 0) && numbers.every((n) => n === 0 || n >= SMALLEST_PUBLISHED);
}

/**
 * Puts answers into bundles that can be shown. A session with enough answers is a bundle of its own; the others of an activity are put together
 * in the order in which they were complete, until there are enough. Every figure is a sum of whole bundles, so what lies between two figures
 * is one, too; and what is complete later never changes a bundle that has been shown. Source: docs/rules/activity-feedback.md.
 */
export function bundleAnswers(all: readonly SessionAnswers[], now: Instant): { bundles: Bundle[]; waiting: number } {
  const complete = all
    .filter(({ countsFrom, answers }) => countsFrom <= now && mostAnswered(answers) > 0)
    .toSorted((a, b) => (`${a.countsFrom} ${a.sessionId}` < `${b.countsFrom} ${b.sessionId}` ? -1 : 1));
  const bundles: Bundle[] = [];
  let waiting = 0;
  for (const lines of Map.groupBy(complete, ({ activityId, source }) => `${activityId} ${source}`).values()) {
    let open: SessionAnswers[] = [];
    for (const line of lines) {
      if (isShowable(line.answers)) {
        bundles.push(bundleOf([line]));
        continue;
      }
      open.push(line);
      if (!isShowable(addAnswers(open.map(({ answers }) => answers)))) continue;
      bundles.push(bundleOf(open));
      open = [];
    }
    waiting += mostAnswered(addAnswers(open.map(({ answers }) => answers)));
  }
  return { bundles, waiting };
}

function bundleOf(lines: readonly SessionAnswers[]): Bundle {
  const days = lines.map(({ heldOn }) => heldOn).toSorted();
  return {
    activityId: (lines[0] as SessionAnswers).activityId,
    sessionIds: [...new Set(lines.map(({ sessionId }) => sessionId))],
    lastOn: days.at(-1) as PlainDate,
    answers: addAnswers(lines.map(({ answers }) => answers)),
  };
}
