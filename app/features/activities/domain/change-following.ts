import { addDays, daysBetween, earlierOf, mondayOf, type PlainDate, weekday } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { PlannedSession } from './plan-sessions.ts';
import { holdsOn, type OwnPlace, slotsOf, type WeeklyTime } from './weekly-rhythm.ts';

/** When and where a session and all that follow it are held from now on. */
export type NewTime = { heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay } & OwnPlace;

export type FollowingPlan = {
  /** The rhythm: the old line ends the day before, a new one begins. */
  times: WeeklyTime[];
  /** Sessions that get the new time, with the slot they are now made for. */
  changes: { id: string; heldOn: PlainDate; isMoved: boolean }[];
  /** Sessions that stay where somebody put them; only the slot they stand for is another. */
  kept: { id: string; plannedOn: PlainDate }[];
};

type State = {
  times: readonly WeeklyTime[];
  existing: readonly PlannedSession[];
  startsOn: PlainDate;
  isClosed: (day: PlainDate) => boolean;
};

/**
 * "This and all following": what becomes of a line of the rhythm and its sessions when it changes from one session on. Those that somebody
 * moved, cancelled or marked stay. A session whose new day is closed or left out is not moved there: planSessions takes it away afterwards.
 * Problems: 'not-in-rhythm' for a session that no line makes; 'already-marked'; 'other-week'; 'slot-taken' when the activity begins
 * another session then, that week or later.
 */
export function changeFollowing(
  { times, existing, startsOn, isClosed }: State,
  of: PlannedSession,
  to: NewTime,
): Result<FollowingPlan, 'not-in-rhythm' | 'already-marked' | 'other-week' | 'slot-taken'> {
  const { plannedOn, plannedAt } = of;
  if (plannedOn === null || of.status === 'cancelled') return refuse('not-in-rhythm');
  const isOfLine = (each: Pick<WeeklyTime, 'weekday' | 'startsAt'>) =>
    each.weekday === weekday(plannedOn) && each.startsAt === plannedAt;
  const line = times.find((each) => isOfLine(each) && holdsOn(each, plannedOn));
  if (line === undefined) return refuse('not-in-rhythm');
  if (of.isMarked) return refuse('already-marked');
  if (mondayOf(to.heldOn) !== mondayOf(plannedOn)) return refuse('other-week');
  const others = times.filter((each) => each !== line);
  const from = earlierOf(plannedOn, to.heldOn);
  const isDouble = others.some(
    (each) =>
      each.weekday === weekday(to.heldOn) &&
      each.startsAt === to.startsAt &&
      (each.throughOn ?? from) >= from &&
      (line.throughOn == null || (each.fromOn ?? from) <= line.throughOn),
  );
  if (isDouble) return refuse('slot-taken');
  const shift = daysBetween(plannedOn, to.heldOn);
  const plan: FollowingPlan = { times: [...others], changes: [], kept: [] };
  for (const each of existing) {
    if (each.plannedOn === null || each.plannedOn < plannedOn || !holdsOn(line, each.plannedOn)) continue;
    if (!isOfLine({ weekday: weekday(each.plannedOn), startsAt: each.plannedAt ?? '' })) continue;
    const heldOn = addDays(each.plannedOn, shift);
    const isFree = each.status === 'planned' && !each.isMarked && (!each.changedByHand || each.id === of.id);
    if (!isFree) plan.kept.push({ id: each.id, plannedOn: heldOn });
    else if (shift === 0 || each.id === of.id || !isClosed(heldOn)) {
      const isMoved = heldOn !== each.heldOn || to.startsAt !== each.startsAt || to.endsAt !== each.endsAt;
      plan.changes.push({ id: each.id, heldOn, isMoved });
    }
  }
  const changed = new Set(plan.changes.map(({ id }) => id));
  const taken = new Set(existing.filter(({ id }) => !changed.has(id)).map((each) => `${each.heldOn} ${each.startsAt}`));
  if (plan.changes.some(({ heldOn }) => taken.has(`${heldOn} ${to.startsAt}`))) return refuse('slot-taken');
  const before = { ...line, throughOn: addDays(from, -1) };
  if (slotsOf([before], { startsOn, endsOn: before.throughOn }).length > 0) plan.times.push(before);
  const { heldOn, ...own } = to;
  plan.times.push({ ...own, weekday: weekday(heldOn), fromOn: from, throughOn: line.throughOn ?? null });
  return ok(plan);
}
