import type { Mark } from '#app/features/attendance/domain/mark.ts';

/** A row of a sheet as the server last told it. */
export type PocketRow = { enrolmentId: string; mark: Mark | null; version: number };

/** What a device holds of one session: when it is, and opaque rows. Names are kept apart (README). */
export type PocketSheet = {
  sessionId: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  minutes: number;
  closed: 'cancelled' | 'too-early' | null;
  /** Somebody on the sheet is never taken along; she is marked on the ordinary sheet. */
  leavesOut: boolean;
  rows: PocketRow[];
};

/** A mark made on the device: the mark and version it was made over, and what was shown just before. */
export type MadeMark = { version: number; before: Mark | null; mark: Mark | null };

export type EntryRow = MadeMark & { enrolmentId: string };

/** Why the server did not take a row. `changed`: somebody else marked it differently; what stands there now is kept beside it. */
export type RowStop =
  | { why: 'changed'; theirs: { mark: Mark | null; version: number } }
  | { why: 'not-active' | 'minutes-too-many' | 'other' };

/** Why a save waits for a person instead of the network. `whole` is a problem code for all of it. */
export type Stop = { whole: string | null; rows: Record<string, RowStop> };

/** Why a session did not take place. Chosen, not written: nothing in own words lies on a device. */
export const notHeldReasons = ['nobody-came', 'leader-away', 'no-venue', 'other'] as const;
export type NotHeldReason = (typeof notHeldReasons)[number];

/** One save in the outbox. Its content never changes under the same key. */
export type Entry = {
  key: string;
  sessionId: string;
  /** When the session is, for telling which list this is after the sheet is gone from the device. */
  heldOn: string;
  startsAt: string;
  /** Key of the save of this sheet that must have arrived before. */
  after: string | null;
  /** By the device's own clock, in milliseconds. Shown, never trusted. */
  madeAtMs: number;
  rows: EntryRow[];
  /** Says that the session did not take place; the rows are then the marks that stood when it was said. `despite`: also over others' marks. */
  notHeld?: { reason: NotHeldReason; despite: boolean };
  stop: Stop | null;
};

/** What was given up on the device and could not be sent, so that it can be said. */
export type Lost = { key: string; heldOn: string; startsAt: string; rows: number };

/** Everything a device knows, without a single name. */
export type Pocket = {
  /** Account whose lists these are. */
  owner: string | null;
  /** Her language. */
  locale: 'sv' | 'en' | null;
  fetchedAtMs: number | null;
  /** What was fetched became too old and is gone; said until there is something new, whichever page or tab noticed. */
  hasExpired?: boolean;
  /** A session that was asked for by name goes along besides the leader's own. */
  asked: string | null;
  sheets: PocketSheet[];
  /** Marks made and not saved yet, by session and enrolment. */
  drafts: Record<string, Record<string, MadeMark>>;
  outbox: Entry[];
  /** Key of the last save that arrived, by session. */
  arrived: Record<string, string>;
  lost: Lost[];
  /** With what saves of a session are handed in when they cannot be sent, by session; and what was. */
  tickets?: Record<string, string>;
  handedIn?: Lost[];
};

export const emptyPocket: Pocket = {
  owner: null,
  locale: null,
  fetchedAtMs: null,
  asked: null,
  sheets: [],
  drafts: {},
  outbox: [],
  arrived: {},
  lost: [],
};

export const findSheet = (pocket: Pocket, sessionId: string): PocketSheet | undefined =>
  pocket.sheets.find((sheet) => sheet.sessionId === sessionId);

/** Saves of a session that are still on the device, in order. */
export const entriesOf = (pocket: Pocket, sessionId: string): Entry[] =>
  pocket.outbox.filter((entry) => entry.sessionId === sessionId);

/** How many sheets wait to be sent: sheets, not saves. */
export const countWaiting = (pocket: Pocket): number => new Set(pocket.outbox.map(({ sessionId }) => sessionId)).size;

/** The save to send next: the first of its session, and none that waits for a person. */
export function nextEntry(pocket: Pocket): Entry | undefined {
  const seen = new Set<string>();
  return pocket.outbox.find((entry) => {
    const isFirst = !seen.has(entry.sessionId);
    seen.add(entry.sessionId);
    return isFirst && entry.stop === null;
  });
}
