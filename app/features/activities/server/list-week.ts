import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { WeeklyTime } from '../domain/weekly-rhythm.ts';
import { listOwnProgrammes } from './get-activity-choices.ts';
import { listSessions, type SessionLine } from './list-sessions.ts';

export type ActivityLine = {
  id: string;
  name: string;
  kind: string;
  programmeName: string;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  leaderNames: string[];
  memberCount: number;
  times: WeeklyTime[];
};

export type WeekFilter = { programmeId?: string | undefined; siteKey?: string | undefined; mine: boolean };
export type Week = {
  sessions: SessionLine[];
  activities: ActivityLine[];
  programmes: Awaited<ReturnType<typeof listOwnProgrammes>>;
};

/** The sessions of the week from `monday`, the activities that run then, and the programmes to filter by; sent together. */
export async function listWeek(ctx: RequestContext, monday: PlainDate, filter: WeekFilter): Promise<Week> {
  const to = addDays(monday, 6);
  const leaderId = filter.mine ? ctx.caller.accountId : undefined;
  const [sessions, activities, programmes] = await Promise.all([
    listSessions(ctx, { from: monday, to, programmeId: filter.programmeId, siteKey: filter.siteKey, leaderId }),
    listActivities(ctx, monday, filter, leaderId),
    listOwnProgrammes(ctx),
  ]);
  return { sessions, activities, programmes };
}

async function listActivities(
  ctx: RequestContext,
  monday: PlainDate,
  filter: WeekFilter,
  leaderId: string | undefined,
): Promise<ActivityLine[]> {
  const { rows } = await sql<ActivityLine>`
    select a.id, a.name, a.kind, p.name as "programmeName", a.starts_on as "startsOn", a.ends_on as "endsOn",
      coalesce((select array_agg(c.name order by c.name) from activity_leaders l join accounts c on c.tenant_id = l.tenant_id and c.id = l.account_id
        where l.tenant_id = a.tenant_id and l.activity_id = a.id), '{}') as "leaderNames",
      (select count(*) from activity_members m where m.tenant_id = a.tenant_id and m.activity_id = a.id and m.joined_on <= greatest(a.starts_on, ${ctx.today}::date) and (m.left_on is null or m.left_on >= ${ctx.today})) as "memberCount",
      coalesce((select json_agg(json_build_object('weekday', w.weekday, 'startsAt', to_char(w.starts_at, 'HH24:MI'), 'endsAt', to_char(w.ends_at, 'HH24:MI')) order by w.weekday, w.starts_at)
        from activity_weekly_times w where w.tenant_id = a.tenant_id and w.activity_id = a.id), '[]') as times
    from activities a join programmes p on p.tenant_id = a.tenant_id and p.id = a.programme_id
    where a.tenant_id = ${ctx.caller.tenantId} and (a.ends_on is null or a.ends_on >= ${monday})
      and (${filter.programmeId ?? null}::uuid is null or a.programme_id = ${filter.programmeId ?? null}::uuid)
      and (${filter.siteKey ?? null}::text is null or a.site_key = ${filter.siteKey ?? null}::text)
      and (${leaderId ?? null}::uuid is null or exists (select from activity_leaders l where l.tenant_id = a.tenant_id and l.activity_id = a.id and l.account_id = ${leaderId ?? null}::uuid))
    order by a.name collate "sv-SE-x-icu" limit 200`.execute(ctx.db);
  return rows;
}
