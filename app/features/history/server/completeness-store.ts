import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Asked } from '../domain/completeness.ts';

/** Everybody in a programme who has started, with her case worker, as far as the caller may see. */
export async function listAsked(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  programmeId: string,
): Promise<Asked[]> {
  const rows = await db
    .selectFrom('enrolments as e')
    .innerJoin('people as p', (join) => join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.person_id'))
    .innerJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.person_id', '=', 'e.person_id'),
    )
    .leftJoin('accounts as w', (join) =>
      join.onRef('w.tenant_id', '=', 'e.tenant_id').onRef('w.id', '=', 'e.case_worker_id'),
    )
    .where('e.tenant_id', '=', caller.tenantId)
    .where('e.programme_id', '=', programmeId)
    .where('e.status', 'in', ['active', 'paused', 'ended'])
    .where('e.started_on', 'is not', null)
    .select([
      'e.id as enrolmentId',
      'e.person_id as personId',
      'e.case_worker_id as workerId',
      'w.name as workerName',
      'e.started_on as startedOn',
      'e.ended_on as endedOn',
    ])
    .select([
      sql<string>`trim(d.given_name || ' ' || d.family_name)`.as('name'),
      sql<boolean>`p.sex <> 'unknown'`.as('hasSex'),
      sql<boolean>`p.born_on is not null`.as('hasBirth'),
    ])
    .execute();
  return rows as Asked[];
}
