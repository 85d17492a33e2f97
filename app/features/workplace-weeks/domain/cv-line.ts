import { z } from 'zod';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ConfirmedTask } from './confirmed.ts';

/** What holds of a placement's line in her CV. Number 0: nobody has asked her. */
export type CvAnswer = { number: number; stands: boolean; taskIds: readonly string[] };

/** What she taps: a task in or out of the line, or the whole line out. */
export const cvLineForm = z.object({
  id: z.uuid(),
  placementId: z.uuid(),
  number: z.coerce.number().int().min(0).max(10_000),
  act: z.enum(['in', 'out', 'line-out'], 'invalid'),
  taskId: z.string().max(60).default(''),
});
export type CvLineForm = z.output<typeof cvLineForm>;

/**
 * What holds after her tap. A line with its last task out does not stand. After she has left the programme a line can only be taken away.
 * Problems: 'stale' somebody answered since, 'choose' no such task, 'ended'.
 */
export function decideCvLine(
  now: CvAnswer,
  { act, number, taskId }: Pick<CvLineForm, 'act' | 'number' | 'taskId'>,
  { tasks, isOpen }: { tasks: readonly Pick<ConfirmedTask, 'id'>[]; isOpen: boolean },
): Result<CvAnswer, { '': ['stale' | 'choose' | 'ended'] }> {
  if (number !== now.number) return refuse({ '': ['stale'] });
  if (act !== 'line-out' && !isOpen) return refuse({ '': ['ended'] });
  if (act !== 'line-out' && !tasks.some(({ id }) => id === taskId)) return refuse({ '': ['choose'] });
  const kept = act === 'line-out' ? [] : now.taskIds.filter((id) => id !== taskId);
  const taskIds = act === 'in' ? [...kept, taskId] : kept;
  return ok({ number: number + 1, stands: taskIds.length > 0, taskIds });
}

/** The tasks as they read in the CV, in the order in which they were most often done. */
export function wordsOfLine(tasks: readonly Pick<ConfirmedTask, 'id' | 'words'>[], taskIds: readonly string[]): string {
  return tasks
    .filter(({ id }) => taskIds.includes(id))
    .map(({ words }) => words)
    .join(', ')
    .slice(0, 2000);
}
