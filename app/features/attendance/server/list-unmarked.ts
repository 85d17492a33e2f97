import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

export type UnmarkedSession = {
  id: string;
  activityName: string;
  programmeName: string;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
};

/** Older ones are no longer something to catch up with day by day. */
export const DAYS_BACK = 28;

/**
 * Sessions of the four weeks before today that nobody has marked or cancelled, the latest first; a group in which nobody was that day is none.
 * Days at a workplace are followed with its supervisor. A leader gets those she leads. `total`: how many there are beyond `limit`.
 */
export async function listUnmarked(
  { db, caller, today }: RequestContext,
  limit: number,
): Promise<{ rows: UnmarkedSession[]; total: number }> {
  const leaderId = caller.role === 'activity-leader' ? caller.accountId : null;
  const { rows } = await sql<UnmarkedSession & { total: number }>`
    select s.id, a.name as "activityName", p.name as "programmeName", s.held_on as "heldOn", to_char(s.starts_at, 'HH24:MI') as "startsAt",
      to_char(s.ends_at, 'HH24:MI') as "endsAt", (count(*) over ())::int as total
    from activity_sessions s
    join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    join programmes p on p.tenant_id = s.tenant_id and p.id = s.programme_id
    where s.tenant_id = ${caller.tenantId}::uuid and s.programme_id = any (${caller.programmes}::uuid[])
      and s.held_on between ${addDays(today, -DAYS_BACK)}::date and ${addDays(today, -1)}::date and s.status = 'planned' and a.kind <> 'placement'
      and (${leaderId}::uuid is null or exists (select from app.leaders_of(s.tenant_id, s.activity_id, s.id, s.held_on) l
        where l.account_id = ${leaderId}::uuid))
      and (a.form = 'drop-in' or exists (select from activity_members m where m.tenant_id = s.tenant_id and m.activity_id = s.activity_id
        and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)))
      and not exists (select from attendance_marks k where k.tenant_id = s.tenant_id and k.session_id = s.id)
    order by s.held_on desc, s.starts_at desc, s.id limit ${limit}`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
