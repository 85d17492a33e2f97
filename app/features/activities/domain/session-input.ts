import { z } from 'zod';
import { timeOfDayField } from '#app/shared/time-of-day.ts';
import { dayField } from './activity-input.ts';
import { withWhole } from './civic-orientation.ts';

const several = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(60)));

const fields = {
  heldOn: dayField,
  startsAt: timeOfDayField,
  endsAt: timeOfDayField,
  place: z.string().trim().max(200, 'too-long').optional(),
  themeKeys: several.transform(withWhole),
  venueId: z.uuid().optional(),
  language: z.string().trim().max(60, 'too-long').optional(),
  interpreter: z.enum(['yes', 'no']).optional(),
  bring: z.string().trim().max(200, 'too-long').optional(),
};

function endsAfterStart(input: { startsAt: string; endsAt: string }, ctx: z.RefinementCtx): void {
  if (input.endsAt <= input.startsAt)
    ctx.addIssue({ code: 'custom', message: 'ends-before-it-starts', path: ['endsAt'] });
}

/** A session outside the weekly rhythm; `id` is made when the form is shown. */
export const newSessionInput = z.object({ id: z.uuid(), ...fields }).superRefine(endsAfterStart);
export type NewSession = z.output<typeof newSessionInput>;

/** One session, or it and all that follow it in the rhythm (then themes stay as they are). `version` is the one that was shown. */
export const changedSessionInput = z
  .object({ version: z.coerce.number().int(), scope: z.enum(['one', 'following']).optional(), ...fields })
  .superRefine(endsAfterStart);
export type ChangedSession = z.output<typeof changedSessionInput>;

/** Whether a session needs an interpreter; null: as its activity says. */
export function interpreterOf({ interpreter }: { interpreter?: 'yes' | 'no' | undefined }): boolean | null {
  return interpreter === undefined ? null : interpreter === 'yes';
}

/** Why a session is cancelled: a chosen reason, or own words. */
export const cancelInput = z.object({ reason: z.string('required').trim().min(1, 'required').max(200, 'too-long') });
