import { z } from 'zod';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { workKinds } from './work.ts';

/** Nothing is out of sight for longer than this, in days. */
export const longestSnoozeDays = 90;

export const workItemParams = z.object({ enrolmentId: z.uuid(), kind: z.enum(workKinds), subjectId: z.uuid() });

/** What is asked when something is put off. Problems: 'required', 'not-a-date', 'too-long'. */
export const snoozeForm = z.object({
  untilOn: z.iso.date('not-a-date'),
  reason: z.string('required').trim().min(1, 'required').max(300, 'too-long'),
});
export type SnoozeForm = z.output<typeof snoozeForm>;

/** 'date-not-future' or 'too-far-ahead', else undefined. */
export function findSnoozeProblem(untilOn: PlainDate, today: PlainDate): string | undefined {
  if (untilOn <= today) return 'date-not-future';
  return untilOn > addDays(today, longestSnoozeDays) ? 'too-far-ahead' : undefined;
}
