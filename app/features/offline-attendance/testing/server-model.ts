import { whyClosed } from '#app/features/attendance/domain/decide-opening.ts';
import { decideSave } from '#app/features/attendance/domain/decide-save.ts';
import { isSameMark, type Mark } from '#app/features/attendance/domain/mark.ts';
import { marksUnseen } from '#app/features/attendance/domain/marks-unseen.ts';
import { inputOfBody } from '#app/features/attendance/domain/sheet-input.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { messageOf } from '../domain/message.ts';
import type { PocketRow, PocketSheet } from '../domain/pocket.ts';
import { pocketSaveBody } from '../domain/send-input.ts';

const DAY = '2026-03-04' as PlainDate;

export type Message = { sessionId: string; from: string; body: ReturnType<typeof messageOf> };
export type Answer = { status: number; problems?: Record<string, string[]>; rows?: PocketRow[] };
type Standing = { mark: Mark; version: number };
type Session = {
  status: 'held' | 'cancelled' | 'removed';
  version: number;
  marks: Map<string, Standing>;
  earlier: Map<string, Mark>;
};

/** Something written: by which save, what it replaced, and what stood there afterwards. */
export type Written = {
  key: string;
  by: string;
  sessionId: string;
  enrolmentId: string;
  old: Mark | null;
  now: Mark | null;
};

/** A session cancelled from a device: by which save, and the marks that stood then and could have been seen. */
export type Cancelled = {
  key: string;
  by: string;
  despite: boolean;
  standing: { enrolmentId: string; mark: Mark | null }[];
};

/** Rules that a test can take away from the server, to prove that it would be noticed. */
export type ServerFault =
  | 'forgets-keys'
  | 'ignores-versions'
  | 'takes-any-order'
  | 'takes-cancelled'
  | 'takes-revoked'
  | 'cancels-unseen';

/** The server in memory: its tables are maps, its decisions are the product's own. */
export function serverModel(people: readonly string[], sessionIds: readonly string[], fault?: ServerFault) {
  const sessions = new Map<string, Session>(
    sessionIds.map((id) => [id, { status: 'held', version: 0, marks: new Map(), earlier: new Map() }]),
  );
  const taken = new Map<string, string>();
  const written: Written[] = [];
  const swallowed: string[] = [];
  const cancelled: Cancelled[] = [];
  const held = new Map<string, Message>();
  const settled = new Set<string>();
  const revoked = new Set<string>();
  const left = new Set<string>();
  const hidden = new Set<string>();
  const session = (id: string) => sessions.get(id) as Session;
  const refuse = (whole: string): Answer => ({ status: 422, problems: { '': [whole] } });

  function write(
    at: Session,
    sessionId: string,
    key: string,
    by: string,
    enrolmentId: string,
    mark: Mark | null,
  ): void {
    const old = at.marks.get(enrolmentId);
    if (old) at.earlier.set(`${enrolmentId} ${old.version}`, old.mark);
    if (mark === null) at.marks.delete(enrolmentId);
    else at.marks.set(enrolmentId, { mark, version: at.version });
    written.push({ key, by, sessionId, enrolmentId, old: old?.mark ?? null, now: mark });
  }

  function receive({ sessionId, from, body }: Message): Answer {
    if (revoked.has(from) && fault !== 'takes-revoked') return { status: 401 };
    const at = session(sessionId);
    if (at.status === 'removed') return { status: 404 };
    const parsed = pocketSaveBody.parse(body);
    if (parsed.owner !== from) return refuse('other-account');
    if (parsed.after !== null && !taken.has(parsed.after) && fault !== 'takes-any-order') return refuse('out-of-order');
    const input = inputOfBody({ ...parsed, everybodyElsePresent: false });
    const content = JSON.stringify([sessionId, input.rows, parsed.notHeld]);
    const before = taken.get(parsed.idempotencyKey);
    if (before !== undefined && fault !== 'forgets-keys')
      return before === content ? { status: 200, rows: rowsOf(sessionId) } : refuse('key-used');
    if (parsed.notHeld !== undefined) {
      if (at.status === 'held') {
        const standing = rowsOf(sessionId);
        const { despite } = parsed.notHeld;
        const unseen = despite || fault === 'cancels-unseen' ? [] : marksUnseen(standing, input.rows);
        if (unseen.length > 0)
          return {
            status: 412,
            problems: {
              '': ['conflict'],
              ...Object.fromEntries(unseen.map((id) => [`marks.${id}`, ['changed-by-other']])),
            },
          };
        at.status = 'cancelled';
        cancelled.push({ key: parsed.idempotencyKey, by: from, despite, standing });
      }
      taken.set(parsed.idempotencyKey, content);
      return { status: 200, rows: rowsOf(sessionId) };
    }
    const closed = whyClosed({ status: at.status === 'cancelled' ? 'cancelled' : 'held', heldOn: DAY }, DAY);
    if (closed !== undefined && fault !== 'takes-cancelled') return refuse(closed);
    const rows = input.rows.map((row) =>
      fault === 'ignores-versions' ? { ...row, version: at.marks.get(row.enrolmentId)?.version ?? 0 } : row,
    );
    const decision = decideSave({
      rows,
      everybodyElsePresent: false,
      current: at.marks,
      shown: (enrolmentId, version) => at.earlier.get(`${enrolmentId} ${version}`),
    });
    const problems: Record<string, string[]> = {};
    for (const { enrolmentId } of rows) if (hidden.has(enrolmentId)) problems[`marks.${enrolmentId}`] = ['not-active'];
    for (const row of [...decision.insert, ...decision.update])
      if (left.has(row.enrolmentId)) problems[`marks.${row.enrolmentId}`] = ['not-active'];
    for (const id of decision.conflicts) problems[`marks.${id}`] = ['changed-by-other'];
    if (decision.conflicts.length > 0) problems[''] = ['conflict'];
    if (Object.keys(problems).length > 0) return { status: 412, problems };
    const changes = [...decision.insert, ...decision.update, ...decision.remove.map((row) => ({ ...row, mark: null }))];
    if (changes.length > 0) at.version += 1;
    for (const { enrolmentId, mark } of changes) write(at, sessionId, parsed.idempotencyKey, from, enrolmentId, mark);
    taken.set(parsed.idempotencyKey, content);
    for (const row of rows)
      if (!isSameMark(at.marks.get(row.enrolmentId)?.mark ?? null, row.mark)) swallowed.push(parsed.idempotencyKey);
    return { status: 200, rows: rowsOf(sessionId) };
  }

  function rowsOf(sessionId: string): PocketRow[] {
    const { marks } = session(sessionId);
    return people
      .filter((id) => !hidden.has(id) && (!left.has(id) || marks.has(id)))
      .map((enrolmentId) => {
        const standing = marks.get(enrolmentId);
        return { enrolmentId, mark: standing?.mark ?? null, version: standing?.version ?? 0 };
      });
  }

  return {
    receive,
    rowsOf,
    written,
    taken,
    /** Saves that were taken although one of their rows did not come to stand. */
    swallowed,
    cancelled,
    held,
    /** What a device hands in waits; nothing is written. False: there is no such session any more. */
    holdBack: (message: Message): boolean => {
      const { idempotencyKey: key } = message.body;
      if (session(message.sessionId).status === 'removed') return false;
      if (!taken.has(key) && !held.has(key)) held.set(key, message);
      return true;
    },
    /** A coordinator decides on what waits, seeing what stands. */
    settle: (at: number, isTaken: boolean): void => {
      const waiting = [...held].filter(([key]) => !taken.has(key) && !settled.has(key));
      const [key, message] = waiting[at % Math.max(1, waiting.length)] ?? [];
      if (key === undefined || message === undefined) return;
      settled.add(key);
      const on = session(message.sessionId);
      if (!isTaken || on.status !== 'held') return;
      const { rows } = inputOfBody({ ...pocketSaveBody.parse(message.body), everybodyElsePresent: false });
      if (message.body.notHeld) on.status = 'cancelled';
      else {
        on.version += 1;
        for (const { enrolmentId, mark } of rows)
          if (!hidden.has(enrolmentId) && !isSameMark(on.marks.get(enrolmentId)?.mark ?? null, mark))
            write(on, message.sessionId, key, 'office', enrolmentId, mark);
      }
      taken.set(key, JSON.stringify(['settled', key]));
    },
    revoked,
    hidden,
    statusOf: (sessionId: string) => session(sessionId).status,
    /** What the device fetches; undefined when it may not. */
    fetch: (from: string): PocketSheet[] | undefined =>
      revoked.has(from)
        ? undefined
        : sessionIds
            .filter((id) => session(id).status !== 'removed')
            .map((sessionId) => ({
              sessionId,
              heldOn: DAY,
              startsAt: '09:00',
              endsAt: '12:00',
              minutes: 180,
              closed: session(sessionId).status === 'cancelled' ? 'cancelled' : null,
              leavesOut: hidden.size > 0,
              rows: rowsOf(sessionId),
            })),
    /** Somebody marks on the ordinary sheet, seeing what stands. */
    office: (sessionId: string, enrolmentId: string, mark: Mark | null) => {
      const at = session(sessionId);
      if (at.status !== 'held' || isSameMark(at.marks.get(enrolmentId)?.mark ?? null, mark)) return;
      at.version += 1;
      write(at, sessionId, 'office', 'office', enrolmentId, mark);
    },
    setStatus: (sessionId: string, status: Session['status']) => {
      const at = session(sessionId);
      if (at.status !== 'removed') at.status = status;
    },
    leave: (enrolmentId: string) => left.add(enrolmentId),
    protect: (enrolmentId: string) => hidden.add(enrolmentId),
    revoke: (from: string) => revoked.add(from),
    restore: (from: string) => revoked.delete(from),
  };
}

export type ServerModel = ReturnType<typeof serverModel>;
