import { sql } from 'kysely';
import { activityKinds } from '#app/features/activities/domain/kinds.ts';
import { getProgramme } from '#app/features/programmes/public.ts';
import { ForbiddenError, NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { type Attended, type Counts, countAttended } from '../domain/counts.ts';
import { readExactCounts } from '../domain/permissions.ts';

export type ProgrammeCounts = {
  programmeId: string;
  programmeName: string;
  year: number;
  /** Years in which somebody was present, the latest first. */
  years: number[];
  names: Record<'theme' | 'site', Record<string, string>>;
  figures: 'published' | 'exact';
  counts: Counts;
};

/**
 * Unique people and their occasions in a calendar year by theme, kind, place and sex. Whole years only: with a free choice of days two tables
 * could be subtracted from each other. Throws NotFoundError; ForbiddenError for exact figures to whoever may not see the people.
 */
export async function getCounts(
  ctx: RequestContext,
  programmeId: string,
  asked: { year?: number | undefined; figures: 'published' | 'exact' },
): Promise<ProgrammeCounts> {
  if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  if (asked.figures === 'exact' && !may(ctx.caller, readExactCounts)) throw new ForbiddenError(readExactCounts.name);
  const [programme, years] = await Promise.all([getProgramme(ctx, programmeId), selectYears(ctx, programmeId)]);
  const year =
    asked.year !== undefined && years.includes(asked.year) ? asked.year : (years[0] ?? Number(ctx.today.slice(0, 4)));
  const attended = await selectAttended(ctx, programmeId, year);
  ctx.within(programmeId);
  const themes = programme.definition.themes ?? [];
  const sites = programme.definition.sites ?? [];
  const namesOf = (keyed: readonly { key: string; name: string }[]) =>
    Object.fromEntries(keyed.map(({ key, name }) => [key, name]));
  const keysOf = (keyed: readonly { key: string }[]) => keyed.map(({ key }) => key);
  return {
    programmeId,
    programmeName: programme.name,
    year,
    years,
    names: { theme: namesOf(themes), site: namesOf(sites) },
    figures: asked.figures,
    counts: countAttended(attended, { theme: keysOf(themes), kind: activityKinds, site: keysOf(sites) }, asked.figures),
  };
}

async function selectYears({ db, caller }: RequestContext, programmeId: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from month)::int as year from attendance_months
    where tenant_id = ${caller.tenantId} and programme_id = ${programmeId} and minutes_present > 0 order by 1 desc`.execute(
    db,
  );
  return rows.map(({ year }) => year);
}

// Parts of civic orientation are no areas of their own: their theme is.
async function selectAttended({ db, caller }: RequestContext, programmeId: string, year: number): Promise<Attended[]> {
  const { rows } = await sql<Attended>`
    with marks as (
      select k.person_id, k.session_id, count(*)::int as n from enrolments e
      join attendance_marks k on k.tenant_id = e.tenant_id and k.enrolment_id = e.id and not k.cancelled and k.minutes_present > 0
        and k.held_on >= make_date(${year}::int, 1, 1) and k.held_on <= make_date(${year}::int, 12, 31)
      where e.tenant_id = ${caller.tenantId} and e.programme_id = ${programmeId} group by 1, 2),
    met as (
      select m.person_id, m.n, a.kind, a.site_key, s.theme_keys from marks m
      join activity_sessions s on s.tenant_id = ${caller.tenantId} and s.id = m.session_id
      join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id and a.kind <> 'placement'),
    areas as (
      select person_id, 'kind' as dimension, kind as key, n from met
      union all select person_id, 'site', coalesce(site_key, 'none'), n from met
      union all select person_id, 'theme', t.key, n from met
        cross join lateral (select distinct split_part(u, '.', 1) as key from unnest(case cardinality(theme_keys) when 0 then array['none'] else theme_keys end) u) t)
    select x.person_id as "personId", p.sex, x.dimension, x.key, sum(x.n)::int as occasions
    from areas x join people p on p.tenant_id = ${caller.tenantId} and p.id = x.person_id
    group by 1, 2, 3, 4`.execute(db);
  return rows;
}
