import { z } from 'zod';
import { addDays, type PlainDate } from '#app/shared/dates.ts';

/** Longest time somebody stands in, in days; who is away for longer hands over. */
export const longestStandInDays = 183;

/** Problems: 'required', 'not-a-date', 'too-long', 'not-chosen'. */
export const standInForm = z.object({
  id: z.uuid(),
  awayId: z.uuid('not-chosen'),
  standInId: z.uuid('not-chosen'),
  startsOn: z.iso.date('not-a-date'),
  endsOn: z.iso.date('not-a-date'),
});
export type StandInForm = z.output<typeof standInForm>;

/** What does not fit together, by field. */
export function findStandInProblems(form: StandInForm, today: PlainDate): Record<string, string[]> | undefined {
  if (form.awayId === form.standInId) return { standInId: ['same-person'] };
  if (form.endsOn < form.startsOn) return { endsOn: ['ends-before-start'] };
  if (form.endsOn < today) return { endsOn: ['date-in-past'] };
  if (form.endsOn > addDays(form.startsOn as PlainDate, longestStandInDays)) return { endsOn: ['too-far-ahead'] };
  return undefined;
}
