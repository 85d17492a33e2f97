import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { CurrentMark } from './mark-store.ts';
import type { StoredRow } from './sheet-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;
type Times = { heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay };

/** The marks that stand on several sheets, by session, with the session's hours. */
export async function listStandingSheets(
  { db, caller }: Ctx,
  sessionIds: readonly string[],
): Promise<Map<string, Times & { marks: CurrentMark[] }>> {
  const { rows } = await sql<Times & { id: string; marks: CurrentMark[] }>`
    select s.id, s.held_on as "heldOn", to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt",
      coalesce((select json_agg(json_build_object('enrolmentId', k.enrolment_id, 'version', k.version, 'mark', k.mark, 'absenceReason', k.absence_reason, 'minutesPresent', k.minutes_present))
        from attendance_marks k where k.tenant_id = s.tenant_id and k.session_id = s.id), '[]') as marks
    from activity_sessions s where s.tenant_id = ${caller.tenantId}::uuid and s.id = any (${sessionIds}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A session as one person's list of sessions shows it, with her row of its sheet. */
export type PersonSession = Times & {
  sessionId: string;
  activityName: string;
  isMember: boolean;
  stored: StoredRow['stored'];
  notice: StoredRow['notice'];
};

/** The sessions between two days (both included) of her groups, and those in which she is marked, the latest first; without cancelled ones. */
export async function listPersonSessions(
  { db, caller }: Ctx,
  enrolmentId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<PersonSession[]> {
  const { rows } = await sql<PersonSession>`
    with hers as (
      select m.activity_id, s.id, true as is_member from activity_members m join activity_sessions s on s.tenant_id = m.tenant_id and s.activity_id = m.activity_id
        and s.held_on >= m.joined_on and (m.left_on is null or s.held_on <= m.left_on)
        where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = ${enrolmentId}::uuid and s.held_on between ${from}::date and ${through}::date
          and not exists (select from member_exclusions x where x.tenant_id = m.tenant_id and x.activity_id = m.activity_id and x.enrolment_id = m.enrolment_id
            and x.weekday = extract(isodow from s.held_on) and (x.starts_at is null or x.starts_at = s.starts_at) and x.from_on <= s.held_on and (x.until_on is null or x.until_on >= s.held_on))
      union all
      select null, k.session_id, false from attendance_marks k
        where k.tenant_id = ${caller.tenantId}::uuid and k.enrolment_id = ${enrolmentId}::uuid and k.held_on between ${from}::date and ${through}::date
    ), each as (select id, bool_or(is_member) as is_member from hers group by id)
    select s.id as "sessionId", a.name as "activityName", s.held_on as "heldOn", to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt",
      w.is_member as "isMember",
      case when k.mark is not null then json_build_object('mark', k.mark, 'absenceReason', k.absence_reason, 'minutesPresent', k.minutes_present, 'version', k.version,
        'markedAt', to_char(k.marked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'markedBy', c.name) end as stored,
      (select json_build_object('id', n.id, 'says', n.says, 'reason', n.reason, 'minutesLate', n.minutes_late, 'isOwn', n.recorded_by is null, 'recordedAt', to_char(n.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'toldBy', n.told_by, 'toldOn', n.told_on, 'sessionId', n.session_id) from absence_notices n
        where n.tenant_id = s.tenant_id and n.enrolment_id = ${enrolmentId}::uuid and n.withdrawn_at is null
          and (n.session_id = s.id or (n.session_id is null and n.says = 'absent' and s.held_on between n.starts_on and n.ends_on))
        order by n.session_id is null, n.recorded_at desc limit 1) as notice
    from each w join activity_sessions s on s.tenant_id = ${caller.tenantId}::uuid and s.id = w.id and not s.cancelled
    join enrolments e on e.tenant_id = s.tenant_id and e.id = ${enrolmentId}::uuid and e.started_on <= s.held_on and (e.ended_on is null or e.ended_on >= s.held_on)
    join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    left join attendance_marks k on k.tenant_id = s.tenant_id and k.session_id = s.id and k.enrolment_id = e.id
    left join accounts c on c.tenant_id = k.tenant_id and c.id = k.marked_by
    order by s.held_on desc, s.starts_at desc, s.id limit 100`.execute(db);
  return rows;
}
