import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Asked, KnownFacts } from '../domain/completeness.ts';

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

/** What is recorded about everybody in a programme, without where it came from: thousands of rows, of which only this is asked. */
export async function listKnown(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  programmeId: string,
): Promise<KnownFacts> {
  const current = (table: 'enrolment_facts' | 'situations') =>
    db
      .selectFrom(table as 'situations')
      .where('tenant_id', '=', caller.tenantId)
      .where('corrected_by', 'is', null)
      .where('enrolment_id', 'in', (members) =>
        members
          .selectFrom('enrolments')
          .where('tenant_id', '=', caller.tenantId)
          .where('programme_id', '=', programmeId)
          .select('id'),
      )
      .select('enrolment_id as enrolmentId');
  const [facts, situations] = await Promise.all([
    current('enrolment_facts')
      .select(['point', 'key', 'value', 'as_of as asOf'] as never)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute(),
    current('situations').select(['starts_on as startsOn', 'ends_before as endsBefore', 'kind']).execute(),
  ]);
  return {
    facts: facts as unknown as KnownFacts['facts'],
    situations: situations.map(({ kind, ...row }) => ({
      ...row,
      details: { kind },
    })) as unknown as KnownFacts['situations'],
  };
}
