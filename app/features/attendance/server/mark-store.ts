import { sql } from 'kysely';
import { StaleError } from '#app/platform/http/errors.ts';
import type { Db } from '#app/platform/db/database.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { StoredMark } from '../domain/mark.ts';

export type CurrentMark = StoredMark & { enrolmentId: string; version: number };

/** The marks that stand in a session. */
export function listMarks(db: Db, tenantId: string, sessionId: string): Promise<CurrentMark[]> {
  return db
    .selectFrom('attendance_marks')
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .select(['enrolment_id as enrolmentId', 'version', 'minutes_present as minutesPresent'])
    .select([sql<StoredMark['mark']>`mark`.as('mark'), sql<StoredMark['absenceReason']>`absence_reason`.as('absenceReason')])
    .execute();
}

export type EarlierMark = Omit<CurrentMark, 'mark'> & { mark: StoredMark['mark'] };

/** Every earlier value of a session's marks. */
export function listEarlierMarks(db: Db, tenantId: string, sessionId: string): Promise<EarlierMark[]> {
  return db
    .selectFrom('attendance_mark_versions')
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .select(['enrolment_id as enrolmentId', 'version', sql<number>`minutes_present`.as('minutesPresent')])
    .select([sql<StoredMark['mark']>`mark`.as('mark'), sql<StoredMark['absenceReason']>`absence_reason`.as('absenceReason')])
    .execute();
}

export type Markable = { id: string; personId: string; restricted: boolean };

/**
 * Those of the given enrolments that can be marked on a day: in the programme, started, and not left before. Also takes them one by one
 * in a fixed order for this transaction, so that two sheets with the same people cannot wait for each other in a ring.
 */
export async function takeMarkable(db: Db, tenantId: string, programmeId: string, heldOn: PlainDate, enrolmentIds: readonly string[]): Promise<Markable[]> {
  const ids = [...enrolmentIds].sort();
  const [found] = await Promise.all([
    db
      .selectFrom('enrolments')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', sql<string>`any (${ids}::uuid[])`)
      .where('programme_id', '=', programmeId)
      .where('status', 'in', ['active', 'paused', 'ended'])
      .where('started_on', '<=', heldOn)
      .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', heldOn)]))
      .select(['id', 'person_id as personId', 'restricted'])
      .execute(),
    sql`select pg_advisory_xact_lock(hashtextextended(id, 7)) from unnest(${ids}::text[]) id`.execute(db),
  ]);
  return found;
}

type Where = { tenantId: string; sessionId: string; programmeId: string; heldOn: PlainDate; accountId: string; version: number };
type Written = { person: Markable; stored: StoredMark; replaces: number };

/** Writes marks in one statement; `replaces` is 0 for a new one. Throws StaleError when a mark is not the one to be replaced. */
export async function writeMarks(db: Db, at: Where, marks: readonly Written[]): Promise<void> {
  if (marks.length === 0) return;
  const ids = marks.map(({ person }) => person.id);
  const replaced = marks.map(({ replaces }) => replaces);
  const { numAffectedRows } = await sql`
    insert into attendance_marks (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, held_on, mark, absence_reason, minutes_present, version, marked_by)
    select ${at.tenantId}, ${at.sessionId}, x.id, ${at.programmeId}, x.person_id, x.restricted, ${at.heldOn}, x.mark, x.reason, x.minutes, ${at.version}, ${at.accountId}
    from unnest(${ids}::uuid[], ${marks.map(({ person }) => person.personId)}::uuid[], ${marks.map(({ person }) => person.restricted)}::boolean[],
      ${marks.map(({ stored }) => stored.mark)}::text[], ${marks.map(({ stored }) => stored.absenceReason)}::text[], ${marks.map(({ stored }) => stored.minutesPresent)}::int[])
      x (id, person_id, restricted, mark, reason, minutes)
    on conflict (tenant_id, session_id, enrolment_id) do update set mark = excluded.mark, absence_reason = excluded.absence_reason, minutes_present = excluded.minutes_present,
      version = excluded.version, marked_at = now(), marked_by = excluded.marked_by, source = 'staff'
    where attendance_marks.version = (select r.replaces from unnest(${ids}::uuid[], ${replaced}::int[]) r (id, replaces) where r.id = excluded.enrolment_id)`.execute(db);
  if (Number(numAffectedRows) !== marks.length) throw new StaleError();
}

/** Takes marks back: the rows are "not marked" again, what stood there is kept. Throws StaleError like writeMarks. */
export async function removeMarks(db: Db, at: Pick<Where, 'tenantId' | 'sessionId'>, marks: readonly { enrolmentId: string; replaces: number }[]): Promise<void> {
  if (marks.length === 0) return;
  const { numAffectedRows } = await sql`delete from attendance_marks m using unnest(${marks.map((mark) => mark.enrolmentId)}::uuid[], ${marks.map((mark) => mark.replaces)}::int[]) x (id, replaces)
    where m.tenant_id = ${at.tenantId} and m.session_id = ${at.sessionId} and m.enrolment_id = x.id and m.version = x.replaces`.execute(db);
  if (Number(numAffectedRows) !== marks.length) throw new StaleError();
}

/** Counts the save on the session, which now has taken place. */
export function countSave(db: Db, at: Pick<Where, 'tenantId' | 'sessionId' | 'version'>): Promise<unknown> {
  return db
    .updateTable('activity_sessions')
    .set({ sheet_version: at.version, status: 'held' })
    .where('tenant_id', '=', at.tenantId)
    .where('id', '=', at.sessionId)
    .where('sheet_version', '=', at.version - 1)
    .execute();
}
