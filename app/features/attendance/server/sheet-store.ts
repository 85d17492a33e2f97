import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { AbsenceNotice } from '../domain/absence-notice.ts';
import { USUAL_DAYS_WITHOUT_WHY } from '../domain/correction.ts';
import type { StoredMark } from '../domain/mark.ts';

/** What was told beforehand about one session, as its sheet shows it. */
export type ToldAbsence = Pick<
  AbsenceNotice,
  'id' | 'says' | 'reason' | 'minutesLate' | 'toldBy' | 'toldOn' | 'sessionId' | 'recordedAt'
> & {
  /** She said so herself, in the portal. */
  isOwn: boolean;
};

/** A row of the sheet: who, the mark that stands, and the absence that was told beforehand. */
export type StoredRow = {
  enrolmentId: string;
  personId: string;
  name: string;
  firstLanguage: string | null;
  isMember: boolean;
  restricted: boolean;
  notice: ToldAbsence | null;
  stored: (StoredMark & { version: number; markedAt: Instant; markedBy: string | null; isSelf: boolean }) | null;
};

const COMERS_DAYS = 28;

/**
 * Who stands on a session's sheet, A–Ö: members of the group that day who are expected at that time and had not left the programme, everybody who is marked, and in
 * drop-in those who came in the four weeks before or said that they come. One statement.
 */
export async function listSheetRows(db: Db, tenantId: string, sessionId: string): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    with s as (select s.*, a.form from activity_sessions s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id where s.tenant_id = ${tenantId} and s.id = ${sessionId}),
    on_sheet as (
      select m.enrolment_id, true as is_member from s join activity_members m on m.tenant_id = s.tenant_id and m.activity_id = s.activity_id
        and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)
        join enrolments e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id and e.status in ('active', 'paused', 'ended') and (e.ended_on is null or e.ended_on >= s.held_on)
        where not exists (select from member_exclusions x where x.tenant_id = m.tenant_id and x.activity_id = m.activity_id and x.enrolment_id = m.enrolment_id
          and x.weekday = extract(isodow from s.held_on) and (x.starts_at is null or x.starts_at = s.starts_at) and x.from_on <= s.held_on and (x.until_on is null or x.until_on >= s.held_on))
      union all
      select k.enrolment_id, false from s join attendance_marks k on k.tenant_id = s.tenant_id and k.session_id = s.id
      union all
      select k.enrolment_id, false from s join activity_sessions o on o.tenant_id = s.tenant_id and o.activity_id = s.activity_id
        and o.held_on between s.held_on - ${COMERS_DAYS}::int and s.held_on and o.id <> s.id and not o.cancelled
        join attendance_marks k on k.tenant_id = o.tenant_id and k.session_id = o.id and k.mark not in ('absent', 'not-required')
        join enrolments e on e.tenant_id = k.tenant_id and e.id = k.enrolment_id and e.status = 'active' where s.form = 'drop-in'
      union all
      select n.enrolment_id, false from s join absence_notices n on n.tenant_id = s.tenant_id and n.session_id = s.id and n.withdrawn_at is null and n.says <> 'absent'
        join enrolments e on e.tenant_id = n.tenant_id and e.id = n.enrolment_id and e.status = 'active' where s.form = 'drop-in'
    ),
    who as (select enrolment_id, bool_or(is_member) as is_member from on_sheet group by enrolment_id)
    select w.enrolment_id as "enrolmentId", e.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name, l.language as "firstLanguage",
      w.is_member as "isMember", e.restricted,
      (select json_build_object('id', n.id, 'says', n.says, 'reason', n.reason, 'minutesLate', n.minutes_late, 'isOwn', n.recorded_by is null, 'recordedAt', to_char(n.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'toldBy', n.told_by, 'toldOn', n.told_on, 'sessionId', n.session_id) from absence_notices n, s
        where n.tenant_id = e.tenant_id and n.enrolment_id = e.id and n.withdrawn_at is null
          and (n.session_id = s.id or (n.session_id is null and n.says = 'absent' and s.held_on between n.starts_on and n.ends_on))
        order by n.session_id is null, n.recorded_at desc limit 1) as notice,
      case when k.mark is not null then json_build_object('mark', k.mark, 'absenceReason', k.absence_reason, 'minutesPresent', k.minutes_present, 'version', k.version,
        'markedAt', to_char(k.marked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'markedBy', c.name, 'isSelf', k.source = 'self') end as stored
    from who w
    join enrolments e on e.tenant_id = ${tenantId} and e.id = w.enrolment_id
    join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    left join person_languages l on l.tenant_id = e.tenant_id and l.person_id = e.person_id and l.is_first
    left join attendance_marks k on k.tenant_id = e.tenant_id and k.session_id = ${sessionId} and k.enrolment_id = e.id
    left join accounts c on c.tenant_id = k.tenant_id and c.id = k.marked_by
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", w.enrolment_id`.execute(db);
  return rows;
}

/** The programme's active participants, A–Ö, for adding somebody to a sheet; at most 1 000. */
export function listActiveParticipants(db: Db, tenantId: string, programmeId: string) {
  return db
    .selectFrom('enrolments as e')
    .innerJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.person_id', '=', 'e.person_id'),
    )
    .where('e.tenant_id', '=', tenantId)
    .where('e.programme_id', '=', programmeId)
    .where('e.status', '=', 'active')
    .select([
      'e.id as enrolmentId',
      'e.person_id as personId',
      sql<string>`trim(d.given_name || ' ' || d.family_name)`.as('name'),
    ])
    .orderBy(sql`d.given_name collate "sv-SE-x-icu"`)
    .orderBy(sql`d.family_name collate "sv-SE-x-icu"`)
    .limit(1000)
    .execute();
}

export type LockedSession = {
  activityId: string;
  programmeId: string;
  heldOn: PlainDate;
  startsAt: string;
  endsAt: string;
  status: 'planned' | 'held' | 'cancelled';
  sheetVersion: number;
  leaderIds: string[];
  /** Attendance of its month changes only through a correction. */
  isMonthLocked: boolean;
  /** So long marks are changed without saying why. */
  daysWithoutWhy: number;
};

const isMonthLocked = sql<boolean>`exists (select from month_locks l where l.tenant_id = s.tenant_id and l.programme_id = s.programme_id
  and l.month = date_trunc('month', s.held_on::timestamp)::date)`;

const daysWithoutWhy = sql<number>`coalesce((select (p.definition #>> '{attendance,daysWithoutReason}')::int from programmes p
  where p.tenant_id = s.tenant_id and p.id = s.programme_id), ${USUAL_DAYS_WITHOUT_WHY}::int)`;

export type CorrectionRules = Pick<LockedSession, 'isMonthLocked' | 'daysWithoutWhy'>;

/** How attendance of a session is corrected: whether its month is locked, and for how long nobody asks why. */
export async function readCorrectionRules(db: Db, tenantId: string, sessionId: string): Promise<CorrectionRules> {
  const { rows } = await sql<CorrectionRules>`
    select ${isMonthLocked} as "isMonthLocked", ${daysWithoutWhy} as "daysWithoutWhy" from activity_sessions s where s.tenant_id = ${tenantId} and s.id = ${sessionId}`.execute(
    db,
  );
  return rows[0] ?? { isMonthLocked: false, daysWithoutWhy: USUAL_DAYS_WITHOUT_WHY };
}

/** The session, held until the transaction ends: saves of one sheet go one after the other, and each sees what the one before did. */
export async function lockSession(db: Db, tenantId: string, sessionId: string): Promise<LockedSession | undefined> {
  const { rows } =
    await sql<LockedSession>`select s.activity_id as "activityId", s.programme_id as "programmeId", s.held_on as "heldOn", to_char(s.starts_at, 'HH24:MI') as "startsAt",
      to_char(s.ends_at, 'HH24:MI') as "endsAt", s.status, s.sheet_version as "sheetVersion",
      array(select l.account_id from app.leaders_of(s.tenant_id, s.activity_id, s.id, s.held_on) l) as "leaderIds",
      ${isMonthLocked} as "isMonthLocked", ${daysWithoutWhy} as "daysWithoutWhy"
    from activity_sessions s where s.tenant_id = ${tenantId} and s.id = ${sessionId} for no key update of s`.execute(
      db,
    );
  return rows[0];
}
