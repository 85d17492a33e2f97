import { z } from 'zod';
import { isSameMark, type Mark } from '#app/features/attendance/domain/mark.ts';

/** What a coordinator decides of a save that was held back, as a form: by enrolment, and whether the session took place. */
export const settleForm = z.object({
  marks: z.record(z.uuid(), z.enum(['phone', 'stands'])).default({}),
  versions: z.record(z.uuid(), z.coerce.number().int().min(0)).default({}),
  notHeld: z.enum(['phone', 'stands']).optional(),
});

/** The same by program: rows that are not named are left as they stand. */
export const settleBody = z.object({
  marks: z
    .array(z.object({ enrolmentId: z.uuid(), version: z.number().int().min(0), take: z.boolean() }))
    .max(60)
    .default([]),
  notHeld: z.boolean().optional(),
});

/** Which of the device's marks are taken, each over the version that was shown. */
export type Settlement = { take: ReadonlyMap<string, number>; decided: ReadonlySet<string>; notHeld?: boolean };

/** What a form says. */
export function settlementOfForm({ marks, versions, notHeld }: z.output<typeof settleForm>): Settlement {
  const taken = Object.entries(marks).filter(([, choice]) => choice === 'phone');
  return {
    take: new Map(taken.map(([id]) => [id, versions[id] ?? 0])),
    decided: new Set(Object.keys(marks)),
    ...(notHeld ? { notHeld: notHeld === 'phone' } : {}),
  };
}

/** What a program says. */
export function settlementOfBody({ marks, notHeld }: z.output<typeof settleBody>): Settlement {
  return {
    take: new Map(marks.filter(({ take }) => take).map(({ enrolmentId, version }) => [enrolmentId, version])),
    decided: new Set(marks.map(({ enrolmentId }) => enrolmentId)),
    ...(notHeld === undefined ? {} : { notHeld }),
  };
}

type Values = { before: Mark | null; mark: Mark | null; stands: Mark | null };

/** How a mark from a device meets what stands: the same; free (what it was made over still stands); or contested (somebody else was there). */
export function meetingOf({ before, mark, stands }: Values): 'same' | 'free' | 'contested' {
  if (isSameMark(mark, stands)) return 'same';
  return isSameMark(before, stands) ? 'free' : 'contested';
}
