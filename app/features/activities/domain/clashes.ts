import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

type Held = { heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay };

/** Two sessions, seen from the first, with what they both need. */
export type SessionPair = {
  sessionId: string;
  session: Held;
  /** undefined: another programme's, of which nothing more is known here. */
  other: (Held & { id: string; name: string }) | undefined;
  venue: string | null;
  leaders: readonly string[];
  /** How many participants belong to both groups. */
  people: number;
};

/** What cannot both be: the other session, and the venue, leaders and number of participants that both need. */
export type Clash = Omit<SessionPair, 'sessionId' | 'session'>;

/** Whether two sessions lie over each other. One that begins when the other ends does not; nor does another day. */
export function overlaps(one: Held, other: Held): boolean {
  return one.heldOn === other.heldOn && one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** A session with what it clashes with. */
export type ClashingSession = { sessionId: string; heldOn: PlainDate; clashes: Clash[] };

/** The sessions that clash, in the order given: pairs that lie over each other and need the same venue, leader or participant. */
export function findClashes(pairs: readonly SessionPair[]): ClashingSession[] {
  const found = new Map<string, ClashingSession>();
  for (const { sessionId, session, ...clash } of pairs) {
    if (clash.venue === null && clash.leaders.length === 0 && clash.people === 0) continue;
    if (clash.other !== undefined && !overlaps(session, clash.other)) continue;
    const known = found.get(sessionId);
    if (known === undefined) found.set(sessionId, { sessionId, heldOn: session.heldOn, clashes: [clash] });
    else known.clashes.push(clash);
  }
  return [...found.values()];
}
