import { z } from 'zod';

/** Whose follow-ups a round goes through. */
export const roundsOf = ['mine', 'everybody'] as const;
export type RoundOf = (typeof roundsOf)[number];
export const roundOf = z.enum(roundsOf).optional().catch(undefined);

/** Whom to take after somebody: the next of those left, or the first when she was the last; undefined when nobody else is left. */
export function nextInRound(ids: readonly string[], after: string | undefined): string | undefined {
  const at = after === undefined ? -1 : ids.indexOf(after);
  const next = ids[at + 1] ?? ids[0];
  return next === after ? undefined : next;
}
