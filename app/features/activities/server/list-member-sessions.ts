import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

export type MemberSession = {
  id: string;
  activityName: string;
  place: string | null;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  isCancelled: boolean;
};

/** The sessions of one participation's groups from a day through another at which she is expected, in order; also those that were cancelled. */
export async function listMemberSessions(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  enrolmentId: string,
  from: PlainDate,
  through: PlainDate,
): Promise<MemberSession[]> {
  const { rows } = await sql<MemberSession>`
    select distinct s.id, a.name as "activityName", app.shown_place(s, a) as place, s.held_on as "heldOn",
      to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt", s.cancelled as "isCancelled"
    from activity_members m
    join activity_sessions s on s.tenant_id = m.tenant_id and s.activity_id = m.activity_id and s.held_on >= m.joined_on
      and (m.left_on is null or s.held_on <= m.left_on)
    join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = ${enrolmentId}::uuid
      and s.held_on between ${from}::date and ${through}::date
      and not exists (select from member_exclusions x where x.tenant_id = m.tenant_id and x.activity_id = m.activity_id and x.enrolment_id = m.enrolment_id
        and x.weekday = extract(isodow from s.held_on) and (x.starts_at is null or x.starts_at = s.starts_at) and x.from_on <= s.held_on and (x.until_on is null or x.until_on >= s.held_on))
    order by "heldOn", "startsAt", s.id`.execute(db);
  return rows;
}
