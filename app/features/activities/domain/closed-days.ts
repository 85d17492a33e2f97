import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';
import { dayField } from './activity-input.ts';
import { dayOfRest, type EveKey, eveKeys, type HolidayKey } from './holidays.ts';

export const closureKinds = ['school-break', 'closed', 'staff-day'] as const;
export type ClosureKind = (typeof closureKinds)[number];

/** Days on which a programme or one of its sites is closed; both days included. */
export type Closure = {
  id: string;
  name: string;
  kind: ClosureKind;
  siteKey: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
};

/** What a programme is closed on: its closures, and the eves it rests on besides public holidays. */
export type ClosedDays = { closures: readonly Closure[]; eves: readonly string[] };

/** Why a day is closed for what is held at a site (null: no site in particular): a closure, a holiday or an eve; undefined when it is open. */
export function whyClosed(
  day: PlainDate,
  closed: ClosedDays,
  siteKey: string | null,
): { closure: Closure } | { rest: HolidayKey | EveKey } | undefined {
  const closure = closed.closures.find((each) => covers(each, day, siteKey));
  if (closure !== undefined) return { closure };
  const rest = dayOfRest(day, closed.eves);
  return rest === undefined ? undefined : { rest };
}

/** Whether a closure holds on a day for what is held at a site. One of a site leaves what has no site open. */
export function covers(
  closure: Omit<Closure, 'id' | 'name' | 'kind'>,
  day: PlainDate,
  siteKey: string | null,
): boolean {
  return closure.startsOn <= day && day <= closure.endsOn && (closure.siteKey === null || closure.siteKey === siteKey);
}

const fields = {
  name: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  kind: z.enum(closureKinds, 'required'),
  siteKey: z.string().max(60).optional(),
  startsOn: dayField,
  endsOn: dayField,
};

function endsAfterStart(input: { startsOn: PlainDate; endsOn: PlainDate }, ctx: z.RefinementCtx): void {
  if (input.startsOn !== ('' as PlainDate) && input.endsOn !== ('' as PlainDate) && input.endsOn < input.startsOn)
    ctx.addIssue({ code: 'custom', message: 'ends-before-it-starts', path: ['endsOn'] });
}

/** New closed days; `id` is made when the form is shown. */
export const newClosureInput = z
  .object({ id: z.uuid(), programmeId: z.uuid('required'), ...fields })
  .superRefine(endsAfterStart);
export type NewClosure = z.output<typeof newClosureInput>;

/** Changed closed days; `version` is the one that was shown. */
export const changedClosureInput = z
  .object({ version: z.coerce.number().int(), ...fields })
  .superRefine(endsAfterStart);
export type ChangedClosure = z.output<typeof changedClosureInput>;

/** What becomes of the sessions that were cancelled for a closure when it is taken away. */
export const removeClosureInput = z.object({ sessions: z.enum(['resume', 'leave'], 'required') });

/** Which eves a programme rests on. */
export const evesInput = z.object({
  programmeId: z.uuid('required'),
  eves: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(eveKeys))),
});
