import { savedMark, undoDrafts } from './fill-in.ts';
import { type Entry, entriesOf, findSheet, type NotHeldReason, type Pocket } from './pocket.ts';
import { replaceEntry } from './settle.ts';

/** What waits to say that a session did not take place, if anything does. Nothing is marked on top of it. */
export const waitingNotHeld = (pocket: Pocket, sessionId: string): Entry | undefined =>
  entriesOf(pocket, sessionId).find((entry) => entry.notHeld !== undefined);

/** Says that a session did not take place, over the marks that are shown; what was drafted and not saved is forgotten. */
export function sayNotHeld(
  pocket: Pocket,
  sessionId: string,
  reason: NotHeldReason,
  made: { key: string; atMs: number },
): Pocket {
  const sheet = findSheet(pocket, sessionId);
  if (sheet === undefined || waitingNotHeld(pocket, sessionId)) return pocket;
  const rows = sheet.rows.flatMap(({ enrolmentId, version }) => {
    const mark = savedMark(pocket, sessionId, enrolmentId);
    return mark === null ? [] : [{ enrolmentId, version, before: mark, mark }];
  });
  const entry: Entry = {
    key: made.key,
    sessionId,
    heldOn: sheet.heldOn,
    startsAt: sheet.startsAt,
    after: entriesOf(pocket, sessionId).at(-1)?.key ?? pocket.arrived[sessionId] ?? null,
    madeAtMs: made.atMs,
    rows,
    notHeld: { reason, despite: false },
    stop: null,
  };
  const without = undoDrafts(pocket, sessionId);
  return { ...without, outbox: [...without.outbox, entry] };
}

/** The session took place after all, or others' marks shall stand. */
export const takeBackNotHeld = (pocket: Pocket, key: string): Pocket => replaceEntry(pocket, key, undefined);

/** Others' marks were shown; it did not take place all the same. */
export function insistNotHeld(pocket: Pocket, key: string, newKey: string): Pocket {
  const entry = pocket.outbox.find((each) => each.key === key);
  if (entry?.notHeld === undefined || entry.stop === null) return pocket;
  return replaceEntry(pocket, key, { ...entry, key: newKey, notHeld: { ...entry.notHeld, despite: true }, stop: null });
}
