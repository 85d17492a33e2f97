import { z } from 'zod';

/** The three questions, each answered with one of three pictures. */
export const questions = ['felt', 'learned', 'welcomed'] as const;
export type Question = (typeof questions)[number];

/** From the least to the most. */
export const steps = ['low', 'middle', 'high'] as const;
export type Step = (typeof steps)[number];

/** How many chose each step, from the least to the most. */
export type Counts = readonly [low: number, middle: number, high: number];
export type Answers = Record<Question, Counts>;

const step = z.enum(steps, 'choose');
export const answerForm = z.object({ felt: step, learned: step, welcomed: step });
export type Answer = z.output<typeof answerForm>;

const count = z.coerce
  .number('not-a-number')
  .int('not-a-number')
  .min(0, 'not-a-number')
  .max(500, 'too-many')
  .default(0);
const counts = z.object({ low: count, middle: count, high: count }).prefault({});
/** What was counted by hand: how many for each step of each question. `version`: 0 when nothing was typed in before. */
export const tallyForm = z.object({
  version: z.coerce.number().int().min(0),
  felt: counts,
  learned: counts,
  welcomed: counts,
});
export type Tally = z.output<typeof tallyForm>;

/** What the same counts are as answers. */
export function answersOfTally(tally: Pick<Tally, Question>): Answers {
  return byQuestion((question) => [tally[question].low, tally[question].middle, tally[question].high]);
}

/** One value for each question. */
export function byQuestion<Value>(of: (question: Question) => Value): Record<Question, Value> {
  return { felt: of('felt'), learned: of('learned'), welcomed: of('welcomed') };
}

/** How many answered a question. */
export function answered([low, middle, high]: Counts): number {
  return low + middle + high;
}

/** The most that answered any one question: as many people there were at least. */
export function mostAnswered(answers: Answers): number {
  return Math.max(...questions.map((question) => answered(answers[question])));
}

export const noAnswers: Answers = byQuestion(() => [0, 0, 0]);

/** Answers put together. */
export function addAnswers(all: readonly Answers[]): Answers {
  return byQuestion((question) =>
    all.reduce<Counts>(
      ([low, middle, high], { [question]: more }) => [low + more[0], middle + more[1], high + more[2]],
      [0, 0, 0],
    ),
  );
}
