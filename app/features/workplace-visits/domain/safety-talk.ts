import { z } from 'zod';
import { dayField } from '#app/features/people/domain/person-details.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';

/** What the talk about risks and safety goes through (docs/rules/workplace-visits.md). */
export const safetyPoints = [
  'introduction',
  'equipment',
  'turn-to',
  'fire',
  'first-aid',
  'harassment',
  'lifting',
  'machines',
  'hours',
] as const;
export type SafetyPoint = (typeof safetyPoints)[number];

export const pointStates = ['done', 'not-done', 'not-relevant'] as const;
export type PointState = (typeof pointStates)[number];

export type CheckedPoint = { point: SafetyPoint; state: PointState; words: string };
export type SafetyTalk = {
  id: string;
  number: number;
  heldOn: PlainDate;
  present: string;
  points: CheckedPoint[];
};

const state = z.enum(pointStates, 'choose');
const words = z.string().trim().max(300, 'too-long').default('');

/** `number`: the version that was seen, 0 for none. Each point is answered. */
export const safetyTalkForm = z.object({
  id: z.uuid(),
  number: z.coerce.number('invalid').int('invalid').min(0, 'invalid').max(10_000, 'invalid'),
  heldOn: dayField,
  present: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  state: z.object(
    Object.fromEntries(safetyPoints.map((point) => [point, state])) as Record<SafetyPoint, typeof state>,
    'choose',
  ),
  words: z
    .object(Object.fromEntries(safetyPoints.map((point) => [point, words])) as Record<SafetyPoint, typeof words>)
    .default(Object.fromEntries(safetyPoints.map((point) => [point, ''])) as Record<SafetyPoint, string>),
});
export type SafetyTalkForm = z.output<typeof safetyTalkForm>;

/** What is kept of the talk. Problems: heldOn 'date-ahead', 'before-start' (more than a month before the first day). */
export function decideSafetyTalk(
  form: SafetyTalkForm,
  { today, earliestOn }: { today: PlainDate; earliestOn: PlainDate },
): Result<Omit<SafetyTalk, 'id' | 'number'>, Record<string, string[]>> {
  if (form.heldOn > today) return refuse({ heldOn: ['date-ahead'] });
  if (form.heldOn < earliestOn) return refuse({ heldOn: ['before-start'] });
  const points = safetyPoints.map((point) => ({ point, state: form.state[point], words: form.words[point] }));
  return ok({ heldOn: form.heldOn, present: form.present, points });
}

/** 'whole' when nothing is left to do, 'left' when something is, 'none' before there was a talk. */
export function standingOf(talk: Pick<SafetyTalk, 'points'> | undefined): 'whole' | 'left' | 'none' {
  if (talk === undefined) return 'none';
  return talk.points.some(({ state }) => state === 'not-done') ? 'left' : 'whole';
}
