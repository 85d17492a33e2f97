import { z } from 'zod';
import { type Answers, answered, byQuestion, questions } from '../domain/answers.ts';
import type { ShownAttended } from '../domain/attended.ts';

const counts = z.object({ answered: z.number(), low: z.number(), middle: z.number(), high: z.number() });

/** How many answered each question, and how many with which picture; null where nothing may be shown. */
export const answersShape = z.object(byQuestion(() => counts.nullable()));

/** Answers that may be shown, in that shape. */
export function publishedAnswers(answers: Answers): z.infer<typeof answersShape> {
  const entries = questions.map((question) => {
    const [low, middle, high] = answers[question];
    const all = answered(answers[question]);
    return [question, all === 0 ? null : { answered: all, low, middle, high }] as const;
  });
  return Object.fromEntries(entries) as z.infer<typeof answersShape>;
}

/** How an activity went; null where it would tell of one to four people. */
export const attendedShape = z.object({
  sessionsHeld: z.number(),
  sessionsCancelled: z.number(),
  sessionsUnmarked: z.number(),
  visits: z.number().nullable(),
  expectedVisits: z.number().nullable(),
  expectedWhoCame: z.number().nullable(),
});

/** The figures of an activity in that shape. */
export function publishedAttended(attended: Omit<ShownAttended, 'people'>): z.infer<typeof attendedShape> {
  return {
    sessionsHeld: attended.held,
    sessionsCancelled: attended.cancelled,
    sessionsUnmarked: attended.unmarked,
    visits: attended.present,
    expectedVisits: attended.expected,
    expectedWhoCame: attended.came,
  };
}
