import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';

export type PlacementsHere = { running: number; ahead: number; former: number };

/** How many placements an employer has and has had, of those the caller may see; what was cancelled is left out. */
export async function countPlacements(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  employerId: string,
): Promise<PlacementsHere> {
  const { rows } = await sql<PlacementsHere>`
    select (count(*) filter (where p.status in ('ongoing', 'interrupted')))::int as running, (count(*) filter (where p.status in ('proposed', 'agreed')))::int as ahead,
      (count(*) filter (where p.status = 'completed'))::int as former
    from placements p join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    where p.tenant_id = ${caller.tenantId}::uuid and w.employer_id = ${employerId}::uuid and p.programme_id = any (${caller.programmes}::uuid[])`.execute(
    db,
  );
  return rows[0] ?? { running: 0, ahead: 0, former: 0 };
}
