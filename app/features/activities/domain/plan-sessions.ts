import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { Slot } from './weekly-rhythm.ts';

/** What is known of a session when the rhythm changes. `planned…`: the slot it was made for; null when it was added on its own. */
export type PlannedSession = {
  id: string;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  plannedOn: PlainDate | null;
  plannedAt: TimeOfDay | null;
  status: 'planned' | 'held' | 'cancelled';
  changedByHand: boolean;
  isMarked: boolean;
};

export type SessionPlan = { add: Slot[]; remove: string[]; retime: { id: string; endsAt: TimeOfDay }[] };

/**
 * What a changed rhythm does to the sessions of an activity. Only days from `today` on are touched, and of those only sessions that the
 * rhythm made, that nobody has moved, cancelled or marked. A slot whose session was moved or cancelled is not made again, and nothing is
 * added where another session of the activity already begins at the same time, or on a closed day. What already lies on a closed day
 * stays: it is cancelled only when somebody says so.
 */
export function planSessions(
  wanted: readonly Slot[],
  existing: readonly PlannedSession[],
  today: PlainDate,
  isClosed: (day: PlainDate) => boolean = () => false,
): SessionPlan {
  const slotKey = (day: PlainDate | null, time: TimeOfDay | null) => `${day} ${time}`;
  const wantedByKey = new Map(wanted.map((slot) => [slotKey(slot.heldOn, slot.startsAt), slot]));
  const plan: SessionPlan = { add: [], remove: [], retime: [] };
  const taken = new Set<string>();
  for (const session of existing) {
    const slot =
      session.plannedOn === null ? undefined : wantedByKey.get(slotKey(session.plannedOn, session.plannedAt));
    const isFree =
      session.plannedOn !== null &&
      session.heldOn >= today &&
      session.status === 'planned' &&
      !session.changedByHand &&
      !session.isMarked;
    if (isFree && slot === undefined) {
      plan.remove.push(session.id);
      continue;
    }
    if (isFree && slot !== undefined && slot.endsAt !== session.endsAt)
      plan.retime.push({ id: session.id, endsAt: slot.endsAt });
    taken.add(slotKey(session.heldOn, session.startsAt));
    if (session.plannedOn !== null) taken.add(slotKey(session.plannedOn, session.plannedAt));
  }
  plan.add = wanted.filter(
    (slot) => slot.heldOn >= today && !taken.has(slotKey(slot.heldOn, slot.startsAt)) && !isClosed(slot.heldOn),
  );
  return plan;
}
