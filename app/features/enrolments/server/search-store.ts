import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { EnrolmentStatus } from '../domain/status.ts';
import { alikeIn, namePatterns } from './name-patterns.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type FoundPerson = {
  enrolmentId: string;
  personId: string;
  givenName: string;
  familyName: string;
  programmeName: string;
  status: EnrolmentStatus;
};

/** People in the caller's programmes in whose name every word occurs, by name. */
export async function selectByName({ db, caller }: Ctx, text: string, limit: number): Promise<FoundPerson[]> {
  const like = sql.join(
    namePatterns(text).map((pattern) => sql`and n.sort_name like ${pattern}`),
    sql` `,
  );
  const { rows } = await sql<FoundPerson>`with hits as materialized (
      select f.* from unnest(${caller.programmes}::uuid[]) p (id) cross join lateral (
        select n.enrolment_id as id, n.sort_name as key from participant_names n
        where n.tenant_id = ${caller.tenantId} and n.programme_id = p.id and n.status <> 'mistaken' ${like}
        order by n.sort_name, n.enrolment_id limit ${limit}) f
      order by f.key, f.id limit ${limit})
    select e.id as "enrolmentId", e.person_id as "personId", n.given_name as "givenName", n.family_name as "familyName", g.name as "programmeName", e.status
    from hits h
      join enrolments e on e.tenant_id = ${caller.tenantId} and e.id = h.id
      join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
      join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
    order by h.key, h.id`.execute(db);
  return rows;
}

/** People in the caller's programmes who are not found by the words as they were typed, but by a name spelt in another way: the most similar first. */
export async function selectAlikeByName({ db, caller }: Ctx, text: string, limit: number): Promise<FoundPerson[]> {
  const like = sql.join(
    namePatterns(text).map((pattern) => sql`and n.sort_name like ${pattern}`),
    sql` `,
  );
  const tenant = sql`${caller.tenantId}::uuid`;
  const { rows } = await sql<FoundPerson>`${alikeIn(tenant, sql`${caller.programmes}::uuid[]`, text)}
    select e.id as "enrolmentId", e.person_id as "personId", n.given_name as "givenName", n.family_name as "familyName", g.name as "programmeName", e.status
    from matched m
      join enrolments e on e.tenant_id = ${tenant} and e.id = m.enrolment_id
      join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
      join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
    where e.status <> 'mistaken' and not (true ${like})
    order by similarity(n.sort_name, ${text}) desc, n.sort_name, e.id limit ${limit}`.execute(db);
  return rows;
}

/** The enrolments of one person that the caller may see, the latest first. */
export async function selectByPerson({ db, caller }: Ctx, personId: string, limit: number): Promise<FoundPerson[]> {
  const { rows } =
    await sql<FoundPerson>`select e.id as "enrolmentId", e.person_id as "personId", n.given_name as "givenName", n.family_name as "familyName",
      g.name as "programmeName", e.status
    from enrolments e
      join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
      join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
    where e.tenant_id = ${caller.tenantId} and e.person_id = ${personId} and e.status <> 'mistaken'
    order by e.referred_on desc, e.id limit ${limit}`.execute(db);
  return rows;
}
