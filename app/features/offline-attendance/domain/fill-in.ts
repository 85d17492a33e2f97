import { isSameMark, type Mark } from '#app/features/attendance/domain/mark.ts';
import { type Entry, type EntryRow, entriesOf, findSheet, type Pocket } from './pocket.ts';
import { settleFirst } from './settle.ts';

/** What the device shows for a row: the draft, else the last save that waits, else what the server told. */
export function shownMark(pocket: Pocket, sessionId: string, enrolmentId: string): Mark | null {
  const draft = pocket.drafts[sessionId]?.[enrolmentId];
  return draft === undefined ? savedMark(pocket, sessionId, enrolmentId) : draft.mark;
}

/** What is marked without what is drafted: the last save that waits, else what the server told. */
export function savedMark(pocket: Pocket, sessionId: string, enrolmentId: string): Mark | null {
  const waiting = entriesOf(pocket, sessionId).findLast((entry) => rowOf(entry, enrolmentId));
  if (waiting) return rowOf(waiting, enrolmentId)?.mark ?? null;
  return findSheet(pocket, sessionId)?.rows.find((row) => row.enrolmentId === enrolmentId)?.mark ?? null;
}

const rowOf = (entry: Entry, enrolmentId: string) => entry.rows.find((row) => row.enrolmentId === enrolmentId);

/** Marks one person; null takes the mark back. The version is that of the mark the draft was made over. Nobody is marked where it is said that nothing took place. */
export function makeMark(pocket: Pocket, sessionId: string, enrolmentId: string, mark: Mark | null): Pocket {
  if (entriesOf(pocket, sessionId).some((entry) => entry.notHeld)) return pocket;
  const drafts = pocket.drafts[sessionId] ?? {};
  const row = findSheet(pocket, sessionId)?.rows.find((each) => each.enrolmentId === enrolmentId);
  const made = drafts[enrolmentId] ?? {
    version: row?.version ?? 0,
    before: savedMark(pocket, sessionId, enrolmentId),
    mark: null,
  };
  return {
    ...pocket,
    drafts: { ...pocket.drafts, [sessionId]: { ...drafts, [enrolmentId]: { ...made, mark } } },
  };
}

/** Everybody on the sheet who is not marked becomes present. */
export function markRestPresent(pocket: Pocket, sessionId: string): Pocket {
  const rows = findSheet(pocket, sessionId)?.rows ?? [];
  return rows
    .filter(({ enrolmentId }) => shownMark(pocket, sessionId, enrolmentId) === null)
    .reduce((now, { enrolmentId }) => makeMark(now, sessionId, enrolmentId, { mark: 'present' }), pocket);
}

/** The drafts of a session that change something. */
export function changedRows(pocket: Pocket, sessionId: string): EntryRow[] {
  return Object.entries(pocket.drafts[sessionId] ?? {})
    .map(([enrolmentId, made]) => ({ enrolmentId, ...made }))
    .filter((row) => !isSameMark(row.mark, row.before));
}

/** Forgets what was marked and not saved. */
export function undoDrafts(pocket: Pocket, sessionId: string): Pocket {
  const { [sessionId]: _, ...drafts } = pocket.drafts;
  return { ...pocket, drafts };
}

/** Puts the drafts of a session into the outbox as one save. */
export function saveDrafts(pocket: Pocket, sessionId: string, made: { key: string; atMs: number }): Pocket {
  const rows = changedRows(pocket, sessionId);
  const without = undoDrafts(pocket, sessionId);
  if (rows.length === 0) return without;
  const before = entriesOf(pocket, sessionId).at(-1);
  const sheet = findSheet(pocket, sessionId);
  const entry: Entry = {
    key: made.key,
    sessionId,
    heldOn: sheet?.heldOn ?? '',
    startsAt: sheet?.startsAt ?? '',
    after: before?.key ?? pocket.arrived[sessionId] ?? null,
    madeAtMs: made.atMs,
    rows,
    stop: null,
  };
  const next = { ...without, outbox: [...without.outbox, entry] };
  // What was drafted while an earlier save was under way is measured against what that save left.
  return before === undefined && sheet !== undefined ? settleFirst(next, sessionId, sheet.rows) : next;
}
