import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { CIVIC_ORIENTATION } from '../domain/civic-orientation.ts';
import type { AttendedSession } from '../domain/theme-coverage.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** The sessions a participant came to, the latest first. */
export async function selectAttended({ db, caller }: Ctx, enrolmentId: string): Promise<AttendedSession[]> {
  const { rows } = await sql<AttendedSession>`
    select s.id as "sessionId", a.name as "activityName", s.held_on as "heldOn", coalesce(s.language, a.language) as language, s.theme_keys as "themeKeys", k.minutes_present as "minutesPresent"
    from attendance_marks k
    join activity_sessions s on s.tenant_id = k.tenant_id and s.id = k.session_id
    join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    where k.tenant_id = ${caller.tenantId}::uuid and k.enrolment_id = ${enrolmentId}::uuid and not k.cancelled and k.minutes_present > 0
    order by s.held_on desc, s.starts_at desc, s.id`.execute(db);
  return rows;
}

/** A participant with what she has met: minutes and sessions by theme key, as coverageOf counts them. */
export type PersonCoverage = {
  enrolmentId: string;
  personId: string;
  name: string;
  themes: Record<string, { minutes: number; sessions: number }>;
};

export type CoverageFilter = { programmeId: string; current: boolean };

const listed = ({ caller }: Ctx, { programmeId, current }: CoverageFilter) =>
  sql`n.tenant_id = ${caller.tenantId}::uuid and n.programme_id = ${programmeId}::uuid
    and n.status = any (${current ? ['active', 'paused'] : ['active', 'paused', 'ended']}::text[])`;

/** Participants of a programme by name, each with what she has met; `limit` from `offset` on. */
export async function selectCoverage(
  ctx: Ctx,
  filter: CoverageFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<PersonCoverage[]> {
  const part = `${CIVIC_ORIENTATION}.%`;
  const { rows } = await sql<PersonCoverage>`
    with people as materialized (
      select n.enrolment_id, n.person_id, n.sort_name, trim(n.given_name || ' ' || n.family_name) as name from participant_names n
      where ${listed(ctx, filter)} order by n.sort_name, n.enrolment_id limit ${limit} offset ${offset}),
    met as (
      select k.enrolment_id, t.key, count(*)::int as sessions,
        sum(k.minutes_present::numeric / greatest(1, c.themes) / case when t.key like ${part} then c.parts else 1 end) as minutes
      from people p
      join attendance_marks k on k.tenant_id = ${ctx.caller.tenantId}::uuid and k.enrolment_id = p.enrolment_id and not k.cancelled and k.minutes_present > 0
      join activity_sessions s on s.tenant_id = k.tenant_id and s.id = k.session_id
      cross join lateral (select count(*) filter (where u not like ${part}) as themes, count(*) filter (where u like ${part}) as parts from unnest(s.theme_keys) u) c
      cross join lateral unnest(s.theme_keys) t (key)
      group by 1, 2)
    select p.enrolment_id as "enrolmentId", p.person_id as "personId", p.name,
      coalesce((select json_object_agg(m.key, json_build_object('minutes', round(m.minutes, 3)::float8, 'sessions', m.sessions)) from met m where m.enrolment_id = p.enrolment_id), '{}') as themes
    from people p order by p.sort_name, p.enrolment_id`.execute(ctx.db);
  return rows;
}

/** How many participants selectCoverage can list. */
export async function countCovered(ctx: Ctx, filter: CoverageFilter): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from participant_names n where ${listed(ctx, filter)}`.execute(ctx.db);
  return rows[0]?.n ?? 0;
}
