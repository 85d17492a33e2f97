import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Task } from './week.ts';

/** A task that the workplace has seen her do: in how many weeks, and last in which. */
export type ConfirmedTask = Task & { weeks: number; lastOn: PlainDate };

/** What was ticked in any week, the most often done first, as it was worded last. */
export function confirmedTasks(weeks: readonly { weekOn: PlainDate; tasks: readonly Task[] }[]): ConfirmedTask[] {
  const found = new Map<string, ConfirmedTask>();
  for (const { weekOn, tasks } of weeks.toSorted((a, b) => a.weekOn.localeCompare(b.weekOn)))
    for (const { id, words } of tasks)
      found.set(id, { id, words, weeks: (found.get(id)?.weeks ?? 0) + 1, lastOn: weekOn });
  return [...found.values()].sort((a, b) => b.weeks - a.weeks || a.words.localeCompare(b.words, 'sv'));
}

/** Which skill a confirmed task is evidence for: one of hers, or a new one in the task's words. */
export const evidenceOfTaskForm = z.object({
  taskId: z.string().min(1).max(60, 'choose'),
  skillId: z.union([z.literal('new'), z.uuid('choose')], 'choose'),
});

/** She has said yes to the placement as experience in her CV. */
export const experienceForm = z.object({ agreed: z.literal(true, 'agreement-required') });

/** The languages of a reference letter besides Swedish. */
export const letterLanguages = ['en', 'ar', 'fa', 'so', 'ti', 'uk'] as const;
