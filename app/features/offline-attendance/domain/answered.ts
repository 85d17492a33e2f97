import { isSameMark } from '#app/features/attendance/domain/mark.ts';
import { type EntryRow, entriesOf, type Pocket, type PocketRow, type PocketSheet, type RowStop } from './pocket.ts';
import { replaceEntry, settleFirst, stopOf } from './settle.ts';

/** The server has taken a save and told what stands now. The next save of the session is measured against that. */
export function acknowledged(pocket: Pocket, key: string, current: readonly PocketRow[]): Pocket {
  const entry = pocket.outbox.find((each) => each.key === key);
  if (entry === undefined) return pocket;
  const { sessionId } = entry;
  const outbox = pocket.outbox.filter((each) => each.key !== key);
  const now = withCurrent(pocket, sessionId, current);
  const told = entry.notHeld ? withClosed(now, sessionId) : now;
  return settleFirst({ ...told, outbox, arrived: { ...told.arrived, [sessionId]: key } }, sessionId, current);
}

/** What was refused, by row and as a whole, in the server's own words. */
export type Refusal = { whole: string | null; rows: Record<string, string> };

/** The server has not taken a save, and nothing of it is written: it stays, with both values where somebody else was before. */
export function refused(pocket: Pocket, key: string, refusal: Refusal, current: readonly PocketRow[]): Pocket {
  const entry = pocket.outbox.find((each) => each.key === key);
  if (entry === undefined) return pocket;
  const byId = new Map(current.map((row) => [row.enrolmentId, row]));
  const stops: Record<string, RowStop> = {};
  for (const [enrolmentId, code] of Object.entries(refusal.rows)) {
    const now = byId.get(enrolmentId);
    const theirs = { mark: now?.mark ?? null, version: now?.version ?? 0 };
    stops[enrolmentId] =
      code === 'changed-by-other' && now !== undefined
        ? { why: 'changed', theirs }
        : {
            why:
              code === 'minutes-too-many' ? code : code === 'not-active' || now === undefined ? 'not-active' : 'other',
          };
  }
  const told = withCurrent(pocket, entry.sessionId, current);
  return replaceEntry(told, key, { ...entry, stop: stopOf(refusal.whole, stops) });
}

/** What a person decides about a row that was stopped: her own mark over theirs, or not to send it. */
export type Choice = 'mine' | 'theirs';

/** The save as it goes on after the choices; a save with other content gets another key. Rows without a choice keep it waiting. */
export function choose(pocket: Pocket, key: string, choices: Readonly<Record<string, Choice>>, newKey: string): Pocket {
  const entry = pocket.outbox.find((each) => each.key === key);
  if (entry?.stop == null) return pocket;
  const left = { ...entry.stop.rows };
  const rows: EntryRow[] = [];
  for (const row of entry.rows) {
    const stop = left[row.enrolmentId];
    const choice = choices[row.enrolmentId];
    if (stop === undefined || choice === undefined) {
      rows.push(row);
      continue;
    }
    delete left[row.enrolmentId];
    if (choice === 'mine' && stop.why === 'changed') {
      const { mark, version } = stop.theirs;
      if (!isSameMark(mark, row.mark)) rows.push({ ...row, version, before: mark });
    }
  }
  const standing = entry.rows.flatMap(({ enrolmentId }) => {
    const stop = entry.stop?.rows[enrolmentId];
    return stop?.why === 'changed' ? [{ enrolmentId, ...stop.theirs }] : [];
  });
  if (rows.length === 0) {
    const without = replaceEntry(pocket, key, undefined);
    // Of the others nothing new is known.
    const asBefore = entriesOf(without, entry.sessionId)[0]?.rows.map((row) => ({ ...row, mark: row.before })) ?? [];
    return settleFirst(without, entry.sessionId, [...asBefore, ...standing]);
  }
  return replaceEntry(pocket, key, { ...entry, key: newKey, rows, stop: stopOf(entry.stop.whole, left) });
}

/**
 * A save was handed in to a coordinator: it is no longer here, and has no effect yet. What was made on top of it cannot be sent before she has
 * decided: it is handed in as well, or thrown away.
 */
export function handedIn(pocket: Pocket, key: string): Pocket {
  const entry = pocket.outbox.find((each) => each.key === key);
  if (entry === undefined) return pocket;
  const { sessionId, heldOn, startsAt, rows } = entry;
  const without = replaceEntry(pocket, key, undefined);
  const stop = { whole: AFTER_HANDED_IN, rows: {} };
  const outbox = without.outbox.map((each) => (each.sessionId === sessionId ? { ...each, stop } : each));
  return { ...without, outbox, handedIn: [...(pocket.handedIn ?? []), { key, heldOn, startsAt, rows: rows.length }] };
}

/** Stops what was made on top of a save that was handed in. */
export const AFTER_HANDED_IN = 'after-handed-in';

/** Sends a save that was refused as a whole once more, when what stood in its way is mended. */
export function tryAgain(pocket: Pocket, key: string, newKey: string): Pocket {
  const entry = pocket.outbox.find((each) => each.key === key);
  if (entry?.stop?.whole == null || entry.stop.whole === AFTER_HANDED_IN) return pocket;
  const after = entry.stop.whole === 'out-of-order' ? null : entry.after;
  return replaceEntry(pocket, key, { ...entry, key: newKey, after, stop: stopOf(null, entry.stop.rows) });
}

/** A person throws away what waits for a sheet: with the first save also those made on top of it, which were never sent. */
export function discard(pocket: Pocket, sessionId: string): Pocket {
  return { ...pocket, outbox: pocket.outbox.filter((entry) => entry.sessionId !== sessionId) };
}

/** Fresh sheets from the server, in place of all there were. What waits and what is drafted stays. */
export function fetched(
  pocket: Pocket,
  sheets: readonly PocketSheet[],
  by: { owner: string; locale: 'sv' | 'en'; asked: string | null; atMs: number; tickets?: Record<string, string> },
): Pocket {
  // Tickets of sheets that are gone stay as long as something waits for them.
  const waiting = new Set(pocket.outbox.map(({ sessionId }) => sessionId));
  const kept = Object.entries(pocket.tickets ?? {}).filter(([sessionId]) => waiting.has(sessionId));
  const tickets = { ...Object.fromEntries(kept), ...by.tickets };
  return {
    ...pocket,
    tickets,
    owner: by.owner,
    locale: by.locale,
    asked: by.asked,
    fetchedAtMs: by.atMs,
    hasExpired: false,
    sheets: [...sheets],
  };
}

function withClosed(pocket: Pocket, sessionId: string): Pocket {
  const close = (sheet: PocketSheet): PocketSheet =>
    sheet.sessionId === sessionId ? { ...sheet, closed: 'cancelled' } : sheet;
  return { ...pocket, sheets: pocket.sheets.map(close) };
}

function withCurrent(pocket: Pocket, sessionId: string, current: readonly PocketRow[]): Pocket {
  const byId = new Map(current.map((row) => [row.enrolmentId, row]));
  const sheets = pocket.sheets.map((sheet) =>
    sheet.sessionId === sessionId
      ? { ...sheet, rows: sheet.rows.map((row) => byId.get(row.enrolmentId) ?? row) }
      : sheet,
  );
  return { ...pocket, sheets };
}
