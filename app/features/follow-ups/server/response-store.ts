import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { AskedAbout } from '../domain/responses.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** The follow-ups of a programme's ended stays, what falls due first at the top, without names. */
export async function selectAskedAbout(
  { db, caller }: Ctx,
  programmeId: string,
): Promise<(AskedAbout & { id: string })[]> {
  const { rows } = await sql<AskedAbout & { id: string }>`
    select f.id, f.enrolment_id as "enrolmentId", f.point_key as "pointKey", f.due_on as "dueOn", f.outcome,
      f.first_asked_on as "firstAskedOn", f.replied_on as "repliedOn"
    from follow_ups f join enrolments e on e.tenant_id = f.tenant_id and e.id = f.enrolment_id and e.status = 'ended'
    where f.tenant_id = ${caller.tenantId}::uuid and f.programme_id = ${programmeId}::uuid
    order by f.asks_about_on - e.ended_on, f.id`.execute(db);
  return rows;
}

/** The names of these people, as far as the caller may see them. */
export async function selectNamesOf({ db, caller }: Ctx, personIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select d.person_id as id, trim(d.given_name || ' ' || d.family_name) as name from person_directory d
    where d.tenant_id = ${caller.tenantId}::uuid and d.person_id = any (${personIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
