import type { Mark } from '#app/features/attendance/domain/mark.ts';
import type { HandedIn } from './hand-in.ts';
import type { Entry, PocketRow, PocketSheet } from './pocket.ts';

/** A row as it travels: the mark's parts side by side. */
export type SentRow = {
  enrolmentId: string;
  version: number;
  mark: Mark['mark'] | 'none';
  minutes?: number | undefined;
  reason?: string | undefined;
};

/** What the server gives a device: sheets without names, and names by enrolment. */
export type GivenSheets = {
  owner: string;
  locale: 'sv' | 'en';
  sheets: (Omit<PocketSheet, 'rows'> & { rows: SentRow[]; ticket: string })[];
  names: { enrolmentId: string; name: string }[];
};

/** A mark in parts. */
export function sentRow({ enrolmentId, version, mark }: PocketRow): SentRow {
  if (mark === null) return { enrolmentId, version, mark: 'none' };
  if (mark.mark === 'absent') return { enrolmentId, version, mark: 'absent', reason: mark.reason };
  return 'minutesMissed' in mark
    ? { enrolmentId, version, mark: mark.mark, minutes: mark.minutesMissed }
    : { enrolmentId, version, mark: mark.mark };
}

/** The parts as a mark again. */
export function receivedRow({ enrolmentId, version, mark, minutes, reason }: SentRow): PocketRow {
  if (mark === 'none') return { enrolmentId, version, mark: null };
  if (mark === 'absent')
    return { enrolmentId, version, mark: { mark, reason: (reason ?? 'no-notice') as 'no-notice' } };
  if (mark === 'late' || mark === 'left-early')
    return { enrolmentId, version, mark: { mark, minutesMissed: minutes ?? 0 } };
  return { enrolmentId, version, mark: { mark } };
}

/** A save of the outbox as it is sent. */
export function messageOf(entry: Entry, owner: string, madeAt: string) {
  return {
    idempotencyKey: entry.key,
    owner,
    after: entry.after,
    madeAt,
    marks: entry.rows.map(sentRow),
    notHeld: entry.notHeld,
  };
}

/** A save of the outbox as it is handed in. */
export const handInOf = (entry: Entry, ticket: string, madeAt: string): HandedIn => ({
  ticket,
  key: entry.key,
  madeAt,
  notHeld: entry.notHeld?.reason ?? null,
  rows: entry.rows.map(({ enrolmentId, before, mark }) => ({ enrolmentId, before, mark })),
});
