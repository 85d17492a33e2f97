import { sql } from 'kysely';
import type { ChosenKind } from '#app/features/activities/domain/kinds.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Attended } from '../domain/attended.ts';

type Reads = Pick<RequestContext, 'db' | 'caller' | 'today'>;

const sessionFigures = sql`count(*) filter (where s.status = 'held')::int as held, count(*) filter (where s.cancelled)::int as cancelled,
  count(*) filter (where s.status = 'planned')::int as unmarked`;
const markFigures = sql`count(distinct k.person_id) filter (where k.mark not in ('absent', 'not-required'))::int as people,
  count(*) filter (where k.mark not in ('absent', 'not-required'))::int as present, count(*) filter (where a.form = 'group' and k.mark <> 'not-required')::int as expected,
  count(*) filter (where a.form = 'group' and k.mark not in ('absent', 'not-required'))::int as came`;
const counted = sql`coalesce(s.held, 0) as held, coalesce(s.cancelled, 0) as cancelled, coalesce(s.unmarked, 0) as unmarked, coalesce(m.people, 0) as people,
  coalesce(m.present, 0) as present, coalesce(m.expected, 0) as expected, coalesce(m.came, 0) as came`;

/** How an activity went, month by month (its first day) and in all (null), up to today. */
export async function selectMonths(
  { db, caller, today }: Reads,
  activityId: string,
): Promise<(Attended & { month: string | null })[]> {
  const { rows } = await sql<Attended & { month: string | null }>`
    with past as (select s.*, to_char(s.held_on, 'YYYY-MM') as month from activity_sessions s
        where s.tenant_id = ${caller.tenantId} and s.activity_id = ${activityId} and s.held_on <= ${today}),
    s as (select s.month, ${sessionFigures} from past s group by grouping sets ((s.month), ())),
    m as (select s.month, ${markFigures} from past s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id join attendance_marks k on k.tenant_id = ${caller.tenantId} and k.session_id = s.id and not k.cancelled
        group by grouping sets ((s.month), ()))
    select s.month, ${counted} from s left join m on m.month is not distinct from s.month order by s.month nulls last`.execute(
    db,
  );
  return rows;
}

export type ActivityHead = {
  id: string;
  name: string;
  kind: ChosenKind;
  programmeId: string;
  programmeName: string;
  sites: { key: string; name: string }[];
};

/** What an activity is called, and its programme's sites; undefined when it is out of sight. */
export async function findHead({ db, caller }: Reads, activityId: string): Promise<ActivityHead | undefined> {
  const { rows } =
    await sql<ActivityHead>`select a.id, a.name, a.kind, a.programme_id as "programmeId", p.name as "programmeName", coalesce(p.definition->'sites', '[]') as sites
    from activities a join programmes p on p.tenant_id = a.tenant_id and p.id = a.programme_id where a.tenant_id = ${caller.tenantId} and a.id = ${activityId}`.execute(
      db,
    );
  return rows[0];
}

/** An activity that is held under the same name and kind, with its site and how it went in all. */
export type Sibling = { id: string; siteKey: string | null; attended: Attended };

/** The same activity on every site of its programme: those with its name and kind, itself included. */
export async function selectSiblings(reads: Reads, activityId: string): Promise<Sibling[]> {
  const { db, caller, today } = reads;
  const { rows } = await sql<{ id: string; siteKey: string | null } & Attended>`
    with a as (select o.id, o.site_key from activities i join activities o on o.tenant_id = i.tenant_id and o.programme_id = i.programme_id and o.kind = i.kind
        and lower(o.name) = lower(i.name) where i.tenant_id = ${caller.tenantId} and i.id = ${activityId}),
    past as (select s.* from a join activity_sessions s on s.tenant_id = ${caller.tenantId} and s.activity_id = a.id and s.held_on <= ${today}),
    s as (select s.activity_id, ${sessionFigures} from past s group by 1),
    m as (select s.activity_id, ${markFigures} from past s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id join attendance_marks k on k.tenant_id = ${caller.tenantId} and k.session_id = s.id and not k.cancelled group by 1)
    select a.id, a.site_key as "siteKey", ${counted} from a left join s on s.activity_id = a.id left join m on m.activity_id = a.id order by a.site_key, a.id`.execute(
    db,
  );
  return rows.map(({ id, siteKey, ...attended }) => ({ id, siteKey, attended }));
}

export type YearLine = {
  id: string;
  name: string;
  kind: ChosenKind;
  siteKey: string | null;
  themeKeys: string[];
  attended: Attended;
};

/** Every activity of a programme that had sessions in a calendar year, up to today, with how it went. */
export async function selectYear({ db, caller, today }: Reads, programmeId: string, year: number): Promise<YearLine[]> {
  const { rows } = await sql<Omit<YearLine, 'attended'> & Attended>`
    with past as (select s.* from activity_sessions s where s.tenant_id = ${caller.tenantId} and s.programme_id = ${programmeId}
        and s.held_on between make_date(${year}::int, 1, 1) and least(make_date(${year}::int, 12, 31), ${today}::date)),
    s as (select s.activity_id, ${sessionFigures} from past s group by 1),
    m as (select s.activity_id, ${markFigures} from past s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id join attendance_marks k on k.tenant_id = ${caller.tenantId} and k.session_id = s.id and not k.cancelled group by 1)
    select a.id, a.name, a.kind, a.site_key as "siteKey", a.theme_keys as "themeKeys", ${counted}
    from s join activities a on a.tenant_id = ${caller.tenantId} and a.id = s.activity_id and a.kind <> 'placement' left join m on m.activity_id = s.activity_id
    order by a.name collate "sv-SE-x-icu", a.site_key, a.id`.execute(db);
  return rows.map(({ id, name, kind, siteKey, themeKeys, ...attended }) => ({
    ...{ id, name, kind, siteKey, themeKeys },
    attended,
  }));
}

/** Calendar years in which a programme had sessions, the latest first. */
export async function selectYears({ db, caller, today }: Reads, programmeId: string): Promise<number[]> {
  const { rows } = await sql<{
    year: number;
  }>`select y as year from (select extract(year from min(held_on))::int as first, extract(year from max(held_on))::int as last
      from activity_sessions where tenant_id = ${caller.tenantId} and programme_id = ${programmeId} and held_on <= ${today}) f, generate_series(f.first, f.last) y order by 1 desc`.execute(
    db,
  );
  return rows.map(({ year }) => year);
}
