import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { TeamMember, TeamMemberInput } from '../domain/team.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** Whether a row t of team_members holds for a session of the query: `s` gives its activity_id, id and held_on. */
const holds = sql`case when t.session_id is null then (t.from_on is null or s.held_on >= t.from_on) and (t.through_on is null or s.held_on <= t.through_on) else t.session_id = s.id end`;

/** The accounts that may handle the session s of a query. */
export const leaderIdsOf = sql<
  string[]
>`array(select l.account_id from app.leaders_of(s.tenant_id, s.activity_id, s.id, s.held_on) l)`;

/** Who leads the session s of a query, by name: without those somebody stands in for, with those who have no account. */
export const leaderNamesOf = sql<
  string[]
>`array(select c.name from app.leading_at(s.tenant_id, s.activity_id, s.id, s.held_on) l join accounts c on c.tenant_id = s.tenant_id and c.id = l.account_id
  union select t.name from team_members t where t.tenant_id = s.tenant_id and t.activity_id = s.activity_id and t.name is not null and t.role in ('leader', 'stand-in') and ${holds}
  order by 1)`;

/** The languages besides Swedish that somebody in the team of the session s of a query speaks. */
export const teamLanguagesOf = sql<string[]>`array(
  select unnest(c.languages) from accounts c where c.tenant_id = s.tenant_id
    and (c.id in (select l.account_id from app.leading_at(s.tenant_id, s.activity_id, s.id, s.held_on) l)
      or c.id in (select t.account_id from team_members t where t.tenant_id = s.tenant_id and t.activity_id = s.activity_id and ${holds}))
  union select unnest(t.languages) from team_members t where t.tenant_id = s.tenant_id and t.activity_id = s.activity_id and ${holds}
  except select 'sv' order by 1)`;

const memberColumns = sql`t.id, t.account_id as "accountId", coalesce(c.name, t.name) as name, t.organisation, t.role,
  case when t.account_id is null then t.languages else c.languages end as languages,
  (select a.name from accounts a where a.tenant_id = t.tenant_id and a.id = t.stands_in_for) as "standsInFor", false as "isAway",
  (select json_build_object('id', x.id, 'heldOn', x.held_on, 'startsAt', to_char(x.starts_at, 'HH24:MI')) from activity_sessions x
    where x.tenant_id = t.tenant_id and x.id = t.session_id) as session, t.from_on as "fromOn", t.through_on as "throughOn"`;
const leaderColumns = (
  isAway: RawBuilder<unknown>,
) => sql`null::uuid as id, c.id as "accountId", c.name, '' as organisation, 'leader' as role, c.languages,
  null as "standsInFor", ${isAway} as "isAway", null::json as session, null::date as "fromOn", null::date as "throughOn"`;

/** Everybody in the team of an activity: its leaders first, then those who come in, those of sessions to come and past by their day. */
export async function selectTeam({ db, caller }: Ctx, activityId: string): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`select * from (
    select ${leaderColumns(sql`false`)} from activity_leaders l join accounts c on c.tenant_id = l.tenant_id and c.id = l.account_id
      where l.tenant_id = ${caller.tenantId}::uuid and l.activity_id = ${activityId}::uuid
    union all
    select ${memberColumns} from team_members t left join accounts c on c.tenant_id = t.tenant_id and c.id = t.account_id
      where t.tenant_id = ${caller.tenantId}::uuid and t.activity_id = ${activityId}::uuid) m
    order by m.id is not null, coalesce(m.session->>'heldOn', m."fromOn"::text) nulls first, m.name collate "sv-SE-x-icu" limit 500`.execute(
    db,
  );
  return rows;
}

/** Everybody in the team of one session. */
export async function selectSessionTeam({ db, caller }: Ctx, sessionId: string): Promise<TeamMember[]> {
  const { rows } =
    await sql<TeamMember>`with s as (select * from activity_sessions where tenant_id = ${caller.tenantId}::uuid and id = ${sessionId}::uuid)
    select * from (
      select ${leaderColumns(sql`exists (select from team_members t where t.tenant_id = s.tenant_id and t.activity_id = s.activity_id and t.stands_in_for = c.id and ${holds})`)}
        from s join activity_leaders l on l.tenant_id = s.tenant_id and l.activity_id = s.activity_id
        join accounts c on c.tenant_id = l.tenant_id and c.id = l.account_id
      union all
      select ${memberColumns} from s join team_members t on t.tenant_id = s.tenant_id and t.activity_id = s.activity_id and ${holds}
        left join accounts c on c.tenant_id = t.tenant_id and c.id = t.account_id) m
    order by m."isAway", array_position(array['leader', 'stand-in'], m.role::text) nulls last, m.name collate "sv-SE-x-icu" limit 100`.execute(
      db,
    );
  return rows;
}

/** Puts somebody into a team; once however often it is sent. */
export async function insertTeamMember(
  { db, caller, now }: Pick<RequestContext, 'db' | 'caller' | 'now'>,
  at: { activityId: string; programmeId: string },
  input: TeamMemberInput,
): Promise<void> {
  await db
    .insertInto('team_members')
    .values({
      tenant_id: caller.tenantId,
      id: input.id,
      programme_id: at.programmeId,
      activity_id: at.activityId,
      session_id: input.sessionId ?? null,
      account_id: input.accountId ?? null,
      name: input.accountId === undefined ? (input.name ?? null) : null,
      organisation: input.organisation ?? '',
      role: input.role,
      languages: input.accountId === undefined ? input.languages : [],
      stands_in_for: input.standsInFor ?? null,
      from_on: input.fromOn ?? null,
      through_on: input.throughOn ?? null,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes somebody out of a team; taking her out twice changes nothing. */
export async function deleteTeamMember({ db, caller }: Ctx, activityId: string, memberId: string): Promise<void> {
  await db
    .deleteFrom('team_members')
    .where('tenant_id', '=', caller.tenantId)
    .where('activity_id', '=', activityId)
    .where('id', '=', memberId)
    .execute();
}

export type TeamSession = { id: string; heldOn: PlainDate; startsAt: string; endsAt: string };

/** The sessions of an activity somebody can still be put into: those from a day on, and the one asked for. */
export async function selectTeamSessions(
  { db, caller }: Ctx,
  activityId: string,
  from: PlainDate,
  sessionId: string | undefined,
): Promise<TeamSession[]> {
  const { rows } =
    await sql<TeamSession>`select id, held_on as "heldOn", to_char(starts_at, 'HH24:MI') as "startsAt", to_char(ends_at, 'HH24:MI') as "endsAt"
    from activity_sessions where tenant_id = ${caller.tenantId}::uuid and activity_id = ${activityId}::uuid
      and (id = ${sessionId ?? null}::uuid or (held_on >= ${from}::date and not cancelled))
    order by held_on, starts_at limit 100`.execute(db);
  return rows;
}
