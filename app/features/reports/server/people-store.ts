import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Occasion, PersonHistory, Stay } from '../domain/frameworks/person-history.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** The next people of a programme after one, by id. */
export async function listPeopleAfter(
  { db, caller }: Ctx,
  programmeId: string,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from enrolments
    where tenant_id = ${caller.tenantId} and programme_id = ${programmeId} and (${after ?? null}::uuid is null or person_id > ${after ?? null}::uuid)
    order by 1 limit ${limit}`.execute(db);
  return rows.map(({ personId }) => personId);
}

/** The enrolments of people in a programme with the facts of the person that funders ask for, without names. */
export async function listStays(
  { db, caller }: Ctx,
  programmeId: string,
  personIds: readonly string[],
): Promise<Omit<Stay, 'history'>[]> {
  const { rows } = await sql<Omit<Stay, 'history'>>`
    select e.id as "enrolmentId", e.person_id as "personId", e.status, p.sex, p.born_on as "bornOn", e.started_on as "startedOn",
      e.ended_on as "endedOn", e.exit_reason as "exitReason", e.site_key as "siteKey",
      case when e.exit_reason = 'did-not-come-back' and e.ended_on is not null then (
        select max(m.held_on) from attendance_marks m
        where m.tenant_id = e.tenant_id and m.enrolment_id = e.id and m.mark not in ('absent', 'not-required') and not m.cancelled
          and m.held_on between e.started_on and e.ended_on) end as "lastAttendedOn"
    from enrolments e join people p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.tenant_id = ${caller.tenantId} and e.programme_id = ${programmeId} and e.person_id = any (${personIds}::uuid[])
    order by e.started_on nulls last, e.id`.execute(db);
  return rows;
}

type Span = { from: PlainDate | null; to: PlainDate | null };

/** Minutes by month of enrolments, from the totals. */
export async function listMonths(
  { db, caller }: Ctx,
  enrolmentIds: readonly string[],
  { from, to }: Span,
): Promise<PersonHistory['months']> {
  const { rows } = await sql<PersonHistory['months'][number]>`
    select enrolment_id as "enrolmentId", month, minutes_present as minutes from attendance_months
    where tenant_id = ${caller.tenantId} and enrolment_id = any (${enrolmentIds}::uuid[]) and minutes_present > 0
      and (${from}::date is null or month >= ${from}::date) and (${to}::date is null or month <= ${to}::date)
    order by month`.execute(db);
  return rows;
}

/** Every session that these were present at. */
export async function listOccasions(
  { db, caller }: Ctx,
  enrolmentIds: readonly string[],
  { from, to }: Span,
): Promise<Occasion[]> {
  const { rows } = await sql<Occasion>`
    with marks as materialized (
      select k.enrolment_id, k.session_id, k.held_on, k.minutes_present from attendance_marks k
      where k.tenant_id = ${caller.tenantId} and k.enrolment_id = any (${enrolmentIds}::uuid[]) and not k.cancelled and k.minutes_present > 0
        and (${from}::date is null or k.held_on >= ${from}::date) and (${to}::date is null or k.held_on <= ${to}::date))
    select m.enrolment_id as "enrolmentId", m.held_on as day, m.minutes_present as minutes, a.kind, s.theme_keys as themes, a.site_key as "siteKey"
    from marks m
    join activity_sessions s on s.tenant_id = ${caller.tenantId} and s.id = m.session_id
    join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    order by m.held_on`.execute(db);
  return rows;
}

/** Names by enrolment, for those who may see names. */
export async function listNames(
  { db, caller }: Ctx,
  enrolmentIds: readonly string[],
): Promise<{ enrolmentId: string; name: string }[]> {
  const { rows } = await sql<{ enrolmentId: string; name: string }>`
    select e.id as "enrolmentId", trim(concat_ws(' ', d.given_name, d.family_name)) as name
    from enrolments e left join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    where e.tenant_id = ${caller.tenantId} and e.id = any (${enrolmentIds}::uuid[])`.execute(db);
  return rows;
}

/** The first and last day that a programme has anybody in. */
export async function findSpan({ db, caller }: Ctx, programmeId: string): Promise<Span> {
  const { rows } = await sql<Span>`
    select min(started_on) as "from", max(coalesce(ended_on, started_on)) as "to" from enrolments
    where tenant_id = ${caller.tenantId} and programme_id = ${programmeId} and status <> 'mistaken'`.execute(db);
  return rows[0] ?? { from: null, to: null };
}
