import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { ClosedDays } from '../domain/closed-days.ts';
import type { WeeklyTime } from '../domain/weekly-rhythm.ts';
import type { Leader } from './activity-store.ts';
import { selectClosedDays } from './closure-store.ts';
import { listOwnProgrammes } from './get-activity-choices.ts';
import { listVenues, type Venue } from './keep-venues.ts';
import { type ClashingSession, listClashes } from './list-clashes.ts';
import { listSessions, type SessionLine } from './list-sessions.ts';

export type ActivityLine = {
  id: string;
  name: string;
  kind: string;
  form: 'group' | 'drop-in';
  programmeName: string;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  leaderNames: string[];
  memberCount: number;
  times: WeeklyTime[];
};

export type WeekFilter = {
  programmeId?: string | undefined;
  siteKey?: string | undefined;
  leaderId?: string | undefined;
  venueId?: string | undefined;
};
export type Week = {
  sessions: SessionLine[];
  activities: ActivityLine[];
  programmes: Awaited<ReturnType<typeof listOwnProgrammes>>;
  /** Who leads and where things are held, to filter by. */
  leaders: Leader[];
  venues: Pick<Venue, 'id' | 'name' | 'retired'>[];
  clashes: ClashingSession[];
  /** By programme. */
  closed: Map<string, ClosedDays>;
};

/** The sessions of the week from `monday` with what clashes and what is closed, the activities that run then, and what to filter by; sent together. */
export async function listWeek(ctx: RequestContext, monday: PlainDate, filter: WeekFilter): Promise<Week> {
  const to = addDays(monday, 6);
  const [sessions, activities, programmes, leaders, venues, clashes, closed] = await Promise.all([
    listSessions(ctx, { ...filter, from: monday, to }),
    listActivities(ctx, monday, filter, filter.leaderId),
    listOwnProgrammes(ctx),
    listLeaders(ctx, monday),
    listVenues(ctx),
    listClashes(ctx, { from: monday, to }),
    selectClosedDays(ctx, ctx.caller.programmes, { from: monday, to }),
  ]);
  return { sessions, activities, programmes, leaders, venues, clashes, closed };
}

async function listLeaders({ db, caller }: RequestContext, monday: PlainDate): Promise<Leader[]> {
  const { rows } = await sql<Leader>`select c.id, c.name from accounts c where c.tenant_id = ${caller.tenantId}
    and c.id in (select l.account_id from activity_leaders l join activities a on a.tenant_id = l.tenant_id and a.id = l.activity_id
      where l.tenant_id = ${caller.tenantId} and (a.ends_on is null or a.ends_on >= ${monday})
      union select t.account_id from team_members t left join activity_sessions s on s.tenant_id = t.tenant_id and s.id = t.session_id
      where t.tenant_id = ${caller.tenantId} and t.role in ('leader', 'stand-in')
        and case when t.session_id is null then coalesce(t.through_on, ${monday}) >= ${monday} else s.held_on >= ${monday} end)
    order by c.name collate "sv-SE-x-icu", c.id limit 200`.execute(db);
  return rows;
}

async function listActivities(
  ctx: RequestContext,
  monday: PlainDate,
  filter: WeekFilter,
  leaderId: string | undefined,
): Promise<ActivityLine[]> {
  const { rows } = await sql<ActivityLine>`
    select a.id, a.name, a.kind, a.form, p.name as "programmeName", a.starts_on as "startsOn", a.ends_on as "endsOn",
      coalesce((select array_agg(c.name order by c.name) from activity_leaders l join accounts c on c.tenant_id = l.tenant_id and c.id = l.account_id
        where l.tenant_id = a.tenant_id and l.activity_id = a.id), '{}') as "leaderNames",
      (select count(*) from activity_members m where m.tenant_id = a.tenant_id and m.activity_id = a.id and m.joined_on <= greatest(a.starts_on, ${ctx.today}::date) and (m.left_on is null or m.left_on >= ${ctx.today})) as "memberCount",
      coalesce((select json_agg(json_build_object('weekday', w.weekday, 'startsAt', to_char(w.starts_at, 'HH24:MI'), 'endsAt', to_char(w.ends_at, 'HH24:MI'),
        'fromOn', w.from_on, 'throughOn', w.through_on) order by w.weekday, w.starts_at, w.from_on nulls first)
        from activity_weekly_times w where w.tenant_id = a.tenant_id and w.activity_id = a.id), '[]') as times
    from activities a join programmes p on p.tenant_id = a.tenant_id and p.id = a.programme_id
    where a.tenant_id = ${ctx.caller.tenantId} and a.kind <> 'placement' and (a.ends_on is null or a.ends_on >= ${monday})
      and (${filter.programmeId ?? null}::uuid is null or a.programme_id = ${filter.programmeId ?? null}::uuid)
      and (${filter.siteKey ?? null}::text is null or a.site_key = ${filter.siteKey ?? null}::text)
      and (${leaderId ?? null}::uuid is null or exists (select from activity_leaders l where l.tenant_id = a.tenant_id and l.activity_id = a.id and l.account_id = ${leaderId ?? null}::uuid))
    order by a.name collate "sv-SE-x-icu" limit 200`.execute(ctx.db);
  return rows;
}
