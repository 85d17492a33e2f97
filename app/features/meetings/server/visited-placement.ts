import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** A placement as a visit to it needs it: where, with whom, from when till when. */
export type VisitedPlacement = {
  id: string;
  workplaceName: string;
  supervisorName: string | null;
  supervisorPhone: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  /** It is agreed, goes on, or has been. */
  canBeVisited: boolean;
};

const columns = sql`p.id, w.name as "workplaceName", c.name as "supervisorName", coalesce(c.phone, '') as "supervisorPhone", p.starts_on as "startsOn",
  coalesce(p.ended_on, p.ends_on) as "endsOn", p.status in ('agreed', 'ongoing', 'interrupted', 'completed') as "canBeVisited"
  from placements p join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
  left join workplace_contacts c on c.tenant_id = p.tenant_id and c.id = p.supervisor_id`;

/** Her placement with this id; undefined when there is none that the caller may see. */
export async function findVisitedPlacement(
  { db, caller }: Ctx,
  enrolmentId: string,
  placementId: string | null | undefined,
): Promise<VisitedPlacement | undefined> {
  if (!placementId) return undefined;
  const { rows } = await sql<VisitedPlacement>`select ${columns} where p.tenant_id = ${caller.tenantId}::uuid
    and p.enrolment_id = ${enrolmentId}::uuid and p.id = ${placementId}::uuid`.execute(db);
  return rows[0];
}

/** Her placements that can be visited, those that began last on top. */
export async function listVisitable({ db, caller }: Ctx, enrolmentId: string): Promise<VisitedPlacement[]> {
  const { rows } = await sql<VisitedPlacement>`select ${columns} where p.tenant_id = ${caller.tenantId}::uuid
    and p.enrolment_id = ${enrolmentId}::uuid and p.status in ('agreed', 'ongoing', 'interrupted', 'completed')
    order by p.starts_on desc, p.id`.execute(db);
  return rows;
}
