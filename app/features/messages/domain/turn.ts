import type { PlainDate } from '#app/shared/dates.ts';

/** How a thread stands. Nothing that waits is without somebody who sees that it does. */
export type Turn =
  /** Nothing of hers waits. */
  | 'answered'
  /** Whom it is addressed to has it, within the promise. */
  | 'waits'
  /** Somebody else answers for now. */
  | 'handed-over'
  /** Past the promise: in the work list of who looks after her, and of coordinators, who may take it over. */
  | 'late'
  /** Nobody is there to answer it today: taken over by the same, at once. */
  | 'adrift';

type Standing = { dueOn: PlainDate | null; heldBy: string | null; isAdrift: boolean };

/** How a thread stands on a day. */
export function turnOf({ dueOn, heldBy, isAdrift }: Standing, today: PlainDate): Turn {
  if (dueOn === null) return 'answered';
  if (isAdrift) return 'adrift';
  if (dueOn < today) return 'late';
  return heldBy === null ? 'waits' : 'handed-over';
}

/** What the caller is to a thread: it is addressed to her, she has been handed it, or she knows only that it is there. */
export type Part = 'addressed' | 'holder' | 'onlooker';

/** Whether it is the caller who is expected to answer now. */
export function isCallersTurn(turn: Turn, part: Part, heldBy: string | null): boolean {
  return turn !== 'answered' && (part === 'holder' || (part === 'addressed' && heldBy === null));
}
