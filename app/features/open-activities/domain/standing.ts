import type { PlainDate } from '#app/shared/dates.ts';
import { isOver } from './occasions.ts';
import type { OpenContent } from './open-content.ts';

export type Proposal = 'draft' | 'sent' | 'returned';

/** How an association's activity stands towards everybody. */
export type Standing = 'draft' | 'sent' | 'returned' | 'shown' | 'hidden' | 'withdrawn' | 'over';

type Stored = { published: OpenContent | null; proposal: Proposal | null; isHidden: boolean; isWithdrawn: boolean };

/** How it stands today. A change that waits is said apart from it (`proposal`). */
export function standingOf({ published, proposal, isHidden, isWithdrawn }: Stored, today: PlainDate): Standing {
  if (published === null) return proposal ?? 'draft';
  if (isHidden) return 'hidden';
  if (isWithdrawn) return 'withdrawn';
  return isOver(published, today) ? 'over' : 'shown';
}
