import type { Instant } from '#app/shared/dates.ts';

/** When answers about a session are taken: the database works out from when to when. */
export type AnsweringTime = { opensAt: Instant; closesAt: Instant; cancelled: boolean };

/** Whether answers are taken now. A session that is cancelled has nothing to answer about. */
export function decideAnswering(
  { opensAt, closesAt, cancelled }: AnsweringTime,
  now: Instant,
): 'too-early' | 'open' | 'closed' {
  if (cancelled || now >= closesAt) return 'closed';
  return now < opensAt ? 'too-early' : 'open';
}
