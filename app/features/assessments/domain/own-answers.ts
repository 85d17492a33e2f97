import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';
import { type Instrument, isGuarded, type Question, questionsOf, type Step, stepsOf } from './instrument.ts';
import type { PersonPoint } from './measuring-points.ts';

/** A question as she meets it: one on a screen. */
export type OwnQuestion = { areaKey: string; itemKey: string; question: Question; steps: Step[]; guarded: boolean };

/** What she has answered so far, by question. */
export type OwnAnswers = ReadonlyMap<string, number>;

export const ownAnswerForm = z.object({
  /** The number of the question, from 1. */
  q: z.coerce.number().int().min(1).max(200),
  step: z.coerce.number('choose').int('choose').min(0, 'choose').max(20, 'choose'),
});
export const ownSendForm = z.object({ id: z.uuid() });

/** A question as one word, to compare by. */
export function questionKey({ areaKey, itemKey }: Pick<OwnQuestion, 'areaKey' | 'itemKey'>): string {
  return `${areaKey}.${itemKey}`;
}

/** What she answers by herself: the questions on steps, in their order. What is told in words is talked about. */
export function ownQuestions(instrument: Instrument): OwnQuestion[] {
  return instrument.areas.flatMap((area) =>
    questionsOf(instrument, area)
      .filter(({ kind }) => kind === 'steps')
      .map((question) => ({
        areaKey: area.key,
        itemKey: question.key,
        question,
        steps: stepsOf(instrument, question),
        guarded: isGuarded(area),
      })),
  );
}

/** The first question without an answer after question `after` (from 1), else the first at all; undefined when all are answered. */
export function nextUnanswered(questions: readonly OwnQuestion[], answers: OwnAnswers, after = 0): number | undefined {
  const open = questions.flatMap((each, at) => (answers.has(questionKey(each)) ? [] : [at + 1]));
  return open.find((number) => number > after) ?? open[0];
}

export type OwnMeasured = { heldOn: PlainDate; pointKey: string | null; answers: OwnAnswers };

/**
 * Which measuring point her answers are for: the first that is due and that she has not answered (null: outside them). 'today': she has
 * answered outside them today already. 'not-started': before her first day nothing is asked; 'ended': afterwards only what is due.
 */
export function ownTarget(
  { points, isOpen, hasStarted }: { points: readonly PersonPoint[]; isOpen: boolean; hasStarted: boolean },
  measured: readonly Pick<OwnMeasured, 'heldOn' | 'pointKey'>[],
  today: PlainDate,
): { point: string | null } | 'today' | 'not-started' | 'ended' {
  if (!hasStarted) return 'not-started';
  const due = points.find(({ state }) => state === 'due');
  if (due !== undefined) return { point: due.key };
  if (!isOpen) return 'ended';
  return measured.some(({ heldOn }) => heldOn === today) ? 'today' : { point: null };
}

/** The mean of what she answered, with one decimal; her own way of seeing how it goes, never a score that decides anything. */
export function ownMean(answers: OwnAnswers): number | undefined {
  if (answers.size === 0) return undefined;
  const sum = [...answers.values()].reduce((all, step) => all + step, 0);
  return Math.round((sum / answers.size) * 10) / 10;
}

/** How it went from the first time to the last: a tenth or two is no change. Undefined with fewer than two times. */
export function ownDirection(means: readonly number[]): 'up' | 'same' | 'down' | undefined {
  const [first, last] = [means[0], means.at(-1)];
  if (first === undefined || last === undefined || means.length < 2) return undefined;
  const change = last - first;
  return change > 0.25 ? 'up' : change < -0.25 ? 'down' : 'same';
}
