import { z } from 'zod';
import { addDays, dayOf, type Instant, type PlainDate, timeOf } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { NoticeReason, NoticeSays } from './absence-notice.ts';

/** Why she cannot come, as the pictures have it. No more is ever asked. */
export const ownReasons = ['sick', 'child', 'agency', 'sfi', 'work', 'travel', 'other'] as const;
export type OwnReason = (typeof ownReasons)[number];

const classes: Record<OwnReason, NoticeReason> = {
  sick: 'sick',
  child: 'care-of-child',
  agency: 'agency-meeting',
  sfi: 'sfi',
  work: 'other-valid',
  travel: 'other-valid',
  other: 'other-valid',
};

/** The class of absence that staff read for a picture: work, a missed bus and the rest are other valid absence. */
export function classOf(reason: OwnReason): NoticeReason {
  return classes[reason];
}

/** How late she can say that she will be. */
export const lateMinutes = [5, 10, 15, 20, 30, 45, 60] as const;

export const comesForm = z.object({ id: z.uuid() });
export const cannotForm = z.object({ id: z.uuid(), reason: z.enum(ownReasons, 'choose') });
export const lateForm = z.object({
  id: z.uuid(),
  minutes: z.coerce
    .number('choose')
    .refine((minutes) => (lateMinutes as readonly number[]).includes(minutes), 'choose'),
});

/** What she says of a session. */
export type OwnAnswer = { id: string } & (
  | { says: 'comes' }
  | { says: 'absent'; ownReason: OwnReason }
  | { says: 'late'; minutesLate: number }
);

/** Whether she can say anything of a session: until its end, and not of one that is cancelled. */
export function decideAnswer(
  session: { isCancelled: boolean; heldOn: PlainDate; endsAt: TimeOfDay },
  now: Instant,
): Result<void, 'cancelled' | 'over'> {
  if (session.isCancelled) return refuse('cancelled');
  const isOver = `${dayOf(now)} ${timeOf(now)}` >= `${session.heldOn} ${session.endsAt}`;
  return isOver ? refuse('over') : ok(undefined);
}

/** What stands of a session, said by her or by somebody for her. */
export type Said = {
  says: NoticeSays;
  reason: NoticeReason | null;
  ownReason: OwnReason | null;
  minutesLate: number | null;
};

type Times = { heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay };
/** Where a session was, and when it was moved. */
export type OwnMove = { wasOn: PlainDate; wasStarting: TimeOfDay; wasEnding: TimeOfDay; movedAt: Instant };

const DAYS_SHOWN = 7;

/**
 * Where a session was as she last knew it: before the first move of the last seven days. Undefined when it was not moved then, or is
 * back where it was.
 */
export function changeOf(session: Times, moves: readonly OwnMove[], now: Instant): OwnMove | undefined {
  const since = addDays(dayOf(now), -DAYS_SHOWN);
  const [first] = moves
    .filter(({ movedAt }) => dayOf(movedAt) >= since)
    .toSorted((a, b) => (a.movedAt < b.movedAt ? -1 : 1));
  if (first === undefined) return undefined;
  const isBack =
    first.wasOn === session.heldOn && first.wasStarting === session.startsAt && first.wasEnding === session.endsAt;
  return isBack ? undefined : first;
}
