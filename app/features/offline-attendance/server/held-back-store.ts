import { sql } from 'kysely';
import type { Mark } from '#app/features/attendance/domain/mark.ts';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { NotHeldReason } from '../domain/pocket.ts';

/** A save that waits for a coordinator: of which session, by whom, when, and how many marks of it the caller sees. */
export type HeldBackSave = {
  id: string;
  sessionId: string;
  activityName: string;
  programmeId: string;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  notHeld: NotHeldReason | null;
  by: string;
  madeAt: Instant;
  handedInAt: Instant;
  marks: number;
};

export type HeldBackMark = {
  enrolmentId: string;
  personId: string;
  name: string;
  before: Mark | null;
  mark: Mark | null;
};

// What has arrived by itself since does not wait. Where every mark is out of the caller's sight there is nothing for her to decide.
const waiting = sql`h.outcome is null and not exists (select from attendance_saves v where v.tenant_id = h.tenant_id and v.idempotency_key = h.id)
  and (h.not_held is not null or exists (select from held_back_marks m where m.tenant_id = h.tenant_id and m.save_id = h.id))`;
const utc = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What waits for a decision, the oldest first; of one save when `id` is given. */
export async function listWaiting(db: Db, tenantId: string, id?: string): Promise<HeldBackSave[]> {
  const { rows } = await sql<HeldBackSave>`
    select h.id, h.session_id as "sessionId", a.name as "activityName", h.programme_id as "programmeId", s.held_on as "heldOn", to_char(s.starts_at, 'HH24:MI') as "startsAt",
      to_char(s.ends_at, 'HH24:MI') as "endsAt", h.not_held as "notHeld", c.name as by, ${utc('h.made_at')} as "madeAt", ${utc('h.handed_in_at')} as "handedInAt",
      (select count(*) from held_back_marks m where m.tenant_id = h.tenant_id and m.save_id = h.id)::int as marks
    from held_back_saves h
    join activity_sessions s on s.tenant_id = h.tenant_id and s.id = h.session_id
    join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    join accounts c on c.tenant_id = h.tenant_id and c.id = h.account_id
    where h.tenant_id = ${tenantId}::uuid and ${waiting} and (${id ?? null}::uuid is null or h.id = ${id ?? null}::uuid)
    order by h.made_at, h.id limit 200`.execute(db);
  return rows;
}

/** The marks of a save that the caller sees, A–Ö. */
export async function listHeldBackMarks(db: Db, tenantId: string, saveId: string): Promise<HeldBackMark[]> {
  const { rows } = await sql<HeldBackMark>`
    select m.enrolment_id as "enrolmentId", m.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name, m.before, m.mark
    from held_back_marks m join person_directory d on d.tenant_id = m.tenant_id and d.person_id = m.person_id
    where m.tenant_id = ${tenantId}::uuid and m.save_id = ${saveId}::uuid
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", m.enrolment_id`.execute(db);
  return rows;
}

/** Keeps what was decided; false when somebody else has decided before. */
export async function writeOutcome(
  db: Db,
  at: { tenantId: string; accountId: string; saveId: string; now: Instant },
  taken: readonly string[],
  outcome: 'taken' | 'dropped',
): Promise<boolean> {
  const { rows } =
    await sql`update held_back_saves set outcome = ${outcome}, settled_at = ${at.now}::timestamptz, settled_by = ${at.accountId}::uuid
    where tenant_id = ${at.tenantId}::uuid and id = ${at.saveId}::uuid and outcome is null returning id`.execute(db);
  if (rows.length === 0) return false;
  await sql`update held_back_marks set is_taken = enrolment_id = any (${[...taken]}::uuid[])
    where tenant_id = ${at.tenantId}::uuid and save_id = ${at.saveId}::uuid`.execute(db);
  return true;
}
