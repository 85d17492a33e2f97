import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

/** The situation that counts in the place of this one, after however many corrections; undefined when it is unknown. The caller notes whom she saw. */
export async function findCurrentSituation(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  situationId: string,
): Promise<{ id: string; startsOn: PlainDate; endsBefore: PlainDate | null } | undefined> {
  const { rows } = await sql<{ id: string; startsOn: PlainDate; endsBefore: PlainDate | null }>`
    with recursive later as (
      select id, corrected_by, starts_on, ends_before from situations where tenant_id = ${caller.tenantId}::uuid and id = ${situationId}::uuid
      union all
      select s.id, s.corrected_by, s.starts_on, s.ends_before from later l join situations s on s.tenant_id = ${caller.tenantId}::uuid and s.id = l.corrected_by)
    select id, starts_on as "startsOn", ends_before as "endsBefore" from later where corrected_by is null`.execute(db);
  return rows[0];
}
