import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import { StaleError } from '#app/platform/http/errors.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { CorrectionReason } from '../domain/correction.ts';
import type { StoredMark } from '../domain/mark.ts';
import type { SaveAnswer } from './save-answer.ts';

export type CurrentMark = StoredMark & { enrolmentId: string; version: number };

export type EarlierMark = Omit<CurrentMark, 'mark'> & { mark: StoredMark['mark'] };

/** Every earlier value of a session's marks. */
export function listEarlierMarks(db: Db, tenantId: string, sessionId: string): Promise<EarlierMark[]> {
  return db
    .selectFrom('attendance_mark_versions')
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .select(['enrolment_id as enrolmentId', 'version', sql<number>`minutes_present`.as('minutesPresent')])
    .select([
      sql<StoredMark['mark']>`mark`.as('mark'),
      sql<StoredMark['absenceReason']>`absence_reason`.as('absenceReason'),
    ])
    .execute();
}

/** `isMember`: she belongs to the group that day. */
export type Markable = { id: string; personId: string; restricted: boolean; isMember: boolean };

export type Standing = {
  earlier: { bodyHash: Buffer; answer: SaveAnswer } | undefined;
  marks: CurrentMark[];
  people: Markable[];
};

/**
 * What a save needs to know, in one statement: the save that used this key before, the marks that stand, and those of the given enrolments
 * that can be marked in the session (in its programme, started by its day, not left before). Also takes the enrolments one by one in a fixed
 * order for this transaction, so that two sheets with the same people cannot wait for each other in a ring.
 */
export async function readStanding(
  db: Db,
  at: { tenantId: string; sessionId: string; key: string },
  enrolmentIds: readonly string[],
): Promise<Standing> {
  const ids = [...enrolmentIds].sort();
  const { rows } = await sql<{
    bodyHash: Buffer | null;
    answer: SaveAnswer | null;
    marks: CurrentMark[];
    people: Markable[];
  }>`
    select v.body_hash as "bodyHash", v.answer,
      (select count(pg_advisory_xact_lock(hashtextextended(id, 7))) from unnest(${ids}::text[]) id) as taken,
      coalesce((select json_agg(json_build_object('enrolmentId', k.enrolment_id, 'version', k.version, 'mark', k.mark, 'absenceReason', k.absence_reason, 'minutesPresent', k.minutes_present))
        from attendance_marks k where k.tenant_id = ${at.tenantId} and k.session_id = ${at.sessionId}), '[]') as marks,
      coalesce((select json_agg(json_build_object('id', e.id, 'personId', e.person_id, 'restricted', e.restricted,
          'isMember', exists (select from activity_members m where m.tenant_id = s.tenant_id and m.activity_id = s.activity_id and m.enrolment_id = e.id
            and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on))))
        from activity_sessions s join enrolments e on e.tenant_id = s.tenant_id and e.programme_id = s.programme_id and e.id = any (${ids}::uuid[])
          and e.status in ('active', 'paused', 'ended') and e.started_on <= s.held_on and (e.ended_on is null or e.ended_on >= s.held_on)
        where s.tenant_id = ${at.tenantId} and s.id = ${at.sessionId}), '[]') as people
    from (select 1) one left join attendance_saves v on v.tenant_id = ${at.tenantId} and v.idempotency_key = ${at.key}`.execute(
    db,
  );
  const [row] = rows;
  const { bodyHash, answer, marks, people } = row as NonNullable<typeof row>;
  return {
    earlier: bodyHash === null || answer === null ? undefined : { bodyHash, answer: inOrder(answer) },
    marks,
    people,
  };
}

// jsonb has an order of its own; an answer given twice is the same to the letter.
function inOrder({ sheetVersion, written, removed, unchanged }: SaveAnswer): SaveAnswer {
  return { sheetVersion, written, removed, unchanged };
}

type Where = {
  tenantId: string;
  sessionId: string;
  programmeId: string;
  heldOn: PlainDate;
  accountId: string;
  version: number;
};
type Written = { person: Markable; stored: StoredMark; replaces: number };
type Kept = { key: string; bodyHash: Buffer; answer: SaveAnswer };

/**
 * Writes a save in one statement: the marks (`replaces` is 0 for a new one), its number on the session, and its key with the answer. Throws
 * StaleError when a mark is not the one to be replaced; false when the key was used for another session meanwhile.
 */
export async function writeSave(
  db: Db,
  at: Where,
  marks: readonly Written[],
  isChanged: boolean,
  kept: Kept,
): Promise<boolean> {
  const ids = marks.map(({ person }) => person.id);
  const replaced = marks.map(({ replaces }) => replaces);
  // Where nothing is replaced, nothing is to be updated: the tables' triggers for changed marks then have nothing to look through.
  const orReplace = replaced.some((version) => version !== 0)
    ? sql`do update set mark = excluded.mark, absence_reason = excluded.absence_reason, minutes_present = excluded.minutes_present,
        version = excluded.version, marked_at = now(), marked_by = excluded.marked_by, source = 'staff'
      where attendance_marks.version = (select r.replaces from unnest(${ids}::uuid[], ${replaced}::int[]) r (id, replaces) where r.id = excluded.enrolment_id)`
    : sql`do nothing`;
  const { rows } = await sql<{ written: number; kept: number }>`
    with written as (
      insert into attendance_marks (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, held_on, mark, absence_reason, minutes_present, version, marked_by)
      select ${at.tenantId}::uuid, ${at.sessionId}::uuid, x.id, ${at.programmeId}::uuid, x.person_id, x.restricted, ${at.heldOn}::date, x.mark, x.reason, x.minutes, ${at.version}::int, ${at.accountId}::uuid
      from unnest(${ids}::uuid[], ${marks.map(({ person }) => person.personId)}::uuid[], ${marks.map(({ person }) => person.restricted)}::boolean[],
        ${marks.map(({ stored }) => stored.mark)}::text[], ${marks.map(({ stored }) => stored.absenceReason)}::text[], ${marks.map(({ stored }) => stored.minutesPresent)}::int[])
        x (id, person_id, restricted, mark, reason, minutes)
      on conflict (tenant_id, session_id, enrolment_id) ${orReplace}
      returning 1
    ), counted as (
      update activity_sessions set sheet_version = ${at.version}, status = 'held'
      where ${isChanged}::boolean and tenant_id = ${at.tenantId} and id = ${at.sessionId}
    ), kept as (
      insert into attendance_saves (tenant_id, programme_id, idempotency_key, session_id, body_hash, answer, saved_by)
      values (${at.tenantId}, ${at.programmeId}, ${kept.key}, ${at.sessionId}, ${kept.bodyHash}, ${JSON.stringify(kept.answer)}, ${at.accountId})
      on conflict do nothing returning 1
    )
    select (select count(*) from written) as written, (select count(*) from kept) as kept`.execute(db);
  if (rows[0]?.written !== marks.length) throw new StaleError();
  return rows[0].kept === 1;
}

/** Takes marks back: the rows are "not marked" again, what stood there is kept. Throws StaleError like writeMarks. */
export async function removeMarks(
  db: Db,
  at: Pick<Where, 'tenantId' | 'sessionId'>,
  marks: readonly { enrolmentId: string; replaces: number }[],
): Promise<void> {
  if (marks.length === 0) return;
  const { numAffectedRows } =
    await sql`delete from attendance_marks m using unnest(${marks.map((mark) => mark.enrolmentId)}::uuid[], ${marks.map((mark) => mark.replaces)}::int[]) x (id, replaces)
    where m.tenant_id = ${at.tenantId} and m.session_id = ${at.sessionId} and m.enrolment_id = x.id and m.version = x.replaces`.execute(
      db,
    );
  if (Number(numAffectedRows) !== marks.length) throw new StaleError();
}

/** Keeps why marks of a session long ago were changed, beside the number of the save. */
export async function writeCorrection(db: Db, at: Where, why: CorrectionReason): Promise<void> {
  const { tenantId, sessionId, programmeId, version, accountId } = at;
  await db
    .insertInto('attendance_corrections')
    .values({
      ...{ tenant_id: tenantId, session_id: sessionId, programme_id: programmeId },
      ...{ version, why, corrected_by: accountId },
    })
    .execute();
}
