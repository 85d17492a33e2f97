import type { Instant } from '#app/shared/dates.ts';

/** A card as staff knows it: never its code. */
export type PortalCard = {
  id: string;
  personId: string;
  madeAt: Instant;
  openUntil: Instant | null;
  takenAt: Instant | null;
  lockedAt: Instant | null;
  endedAt: Instant | null;
  endedWhy: 'new-card' | 'blocked' | null;
  wrongInRow: number;
};

/** none: she has no card. closed: nobody can use it yet. open: the first phone can take it now. taken: good with her digits. locked: too many wrong digits. */
export const cardStates = ['none', 'closed', 'open', 'taken', 'locked', 'blocked'] as const;
export type CardState = (typeof cardStates)[number];

/** How somebody's newest card stands. */
export function cardState(card: PortalCard | undefined, now: Instant): CardState {
  if (card === undefined) return 'none';
  if (card.endedAt !== null) return card.endedWhy === 'blocked' ? 'blocked' : 'none';
  if (card.lockedAt !== null) return 'locked';
  if (card.takenAt !== null) return 'taken';
  return card.openUntil !== null && card.openUntil > now ? 'open' : 'closed';
}
