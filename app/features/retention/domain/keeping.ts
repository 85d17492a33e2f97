import { addDays, laterOf, type PlainDate } from '#app/shared/dates.ts';

/** How many whole days health and economy are kept after the last day: what is proposed, and the most that may be decided (docs/rules/retention.md). */
export const guardedKeptDays = { usual: 30, most: 3650 } as const;
/** How many days pass before a new decision removes anything: so long a slip of the pen can be taken back. */
export const graceDays = 7;

/** What a tenant has decided. `keptDays` null: nothing is removed until something else is decided. */
export type RetentionRule = { number: number; keptDays: number | null; decision: string; decidedOn: PlainDate };

/** How a participation stands: `leftOn` is the last day of one that is closed; `isBack`: she takes part in the same programme again. */
export type ParticipationEnd = { isOpen: boolean; leftOn: PlainDate; isBack: boolean; isHeld: boolean };

/** Why what she told of health and economy is kept, or the day from which it is not. */
export type Keeping =
  | { is: 'taking-part' | 'undecided' | 'decided-to-keep' | 'back' | 'held' }
  | { is: 'until'; goesOn: PlainDate };

/** What the rule says about one participation. */
export function keepingOf(end: ParticipationEnd, rule: RetentionRule | undefined): Keeping {
  if (end.isOpen) return { is: 'taking-part' };
  if (rule === undefined) return { is: 'undecided' };
  if (rule.keptDays === null) return { is: 'decided-to-keep' };
  if (end.isBack) return { is: 'back' };
  if (end.isHeld) return { is: 'held' };
  return { is: 'until', goesOn: laterOf(addDays(end.leftOn, rule.keptDays + 1), holdsFrom(rule)) };
}

/** The first day on which a decision removes anything. */
export function holdsFrom({ decidedOn }: Pick<RetentionRule, 'decidedOn'>): PlainDate {
  return addDays(decidedOn, graceDays);
}

/** Whether it is to be removed today. */
export function isDue(end: ParticipationEnd, rule: RetentionRule | undefined, today: PlainDate): boolean {
  const keeping = keepingOf(end, rule);
  return keeping.is === 'until' && keeping.goesOn <= today;
}
