import { isSameMark } from '#app/features/attendance/domain/mark.ts';
import type { Entry, Pocket, PocketRow, RowStop } from './pocket.ts';

/**
 * The first save of a session that has never been sent, measured against what stands at the server. Where the value it was made over still
 * stands, it takes over the version; where its own value stands already, there is nothing left to send; where another value stands, it
 * stops and shows both. So nothing is sent over what was not seen, and nothing that the server could take for untouched.
 */
export function settleFirst(pocket: Pocket, sessionId: string, current: readonly PocketRow[]): Pocket {
  const first = pocket.outbox.find((entry) => entry.sessionId === sessionId);
  if (first === undefined || first.notHeld) return pocket;
  const byId = new Map(current.map((row) => [row.enrolmentId, row]));
  const stops: Record<string, RowStop> = { ...first.stop?.rows };
  const rows = first.rows.flatMap((row) => {
    const now = byId.get(row.enrolmentId);
    if (now === undefined) {
      // Whoever had a mark and is not on the sheet any more is out of sight; to whoever had none the server may still give one.
      if (row.before !== null) stops[row.enrolmentId] = { why: 'not-active' };
      return [{ ...row, version: 0 }];
    }
    if (isSameMark(now.mark, row.before)) return [{ ...row, version: now.version }];
    if (isSameMark(now.mark, row.mark)) return [];
    stops[row.enrolmentId] = { why: 'changed', theirs: { mark: now.mark, version: now.version } };
    return [row];
  });
  if (rows.length === 0) return settleFirst(replaceEntry(pocket, first.key, undefined), sessionId, current);
  return replaceEntry(pocket, first.key, { ...first, rows, stop: stopOf(first.stop?.whole ?? null, stops) });
}

/** A stop, or null when nothing stops. */
export function stopOf(whole: string | null, rows: Record<string, RowStop>): Entry['stop'] {
  return whole === null && Object.keys(rows).length === 0 ? null : { whole, rows };
}

/** Another save in the place of one, or nothing; what comes after it in its session follows the change of key. */
export function replaceEntry(pocket: Pocket, key: string, entry: Entry | undefined): Pocket {
  const old = pocket.outbox.find((each) => each.key === key);
  const outbox = pocket.outbox.flatMap((each) => {
    if (each.key === key) return entry === undefined ? [] : [entry];
    return [
      each.after === key && each.sessionId === old?.sessionId ? { ...each, after: entry?.key ?? old.after } : each,
    ];
  });
  return { ...pocket, outbox };
}
