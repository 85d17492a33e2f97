import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Asked, KnownFacts } from '../domain/completeness.ts';
import type { KnownFact, KnownSituation } from '../domain/missing-facts.ts';

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

type Said = { enrolmentId: string; said: string[] };

/**
 * What is recorded about everybody in a programme, without where it came from. Thousands of facts: one row for each person and one text
 * for each fact are made and read in a third of the time.
 */
export async function listKnown(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  programmeId: string,
): Promise<KnownFacts> {
  const members = sql`select id from enrolments where tenant_id = ${caller.tenantId} and programme_id = ${programmeId}`;
  const [facts, situations] = await Promise.all([
    sql<Said>`select enrolment_id as "enrolmentId", json_agg(point || ' ' || key || ' ' || as_of || ' ' || coalesce(value #>> '{}', '') order by recorded_at, id) as said
      from enrolment_facts where tenant_id = ${caller.tenantId} and corrected_by is null and enrolment_id in (${members}) group by enrolment_id`.execute(
      db,
    ),
    sql<Said>`select enrolment_id as "enrolmentId", json_agg(kind || ' ' || starts_on || ' ' || coalesce(ends_before::text, '')) as said
      from situations where tenant_id = ${caller.tenantId} and corrected_by is null and enrolment_id in (${members}) group by enrolment_id`.execute(
      db,
    ),
  ]);
  const byEnrolment = <Known>({ rows }: { rows: Said[] }, read: (said: string) => Known) =>
    new Map(rows.map(({ enrolmentId, said }) => [enrolmentId, said.map(read)]));
  return { facts: byEnrolment(facts, readFact), situations: byEnrolment(situations, readSituation) };
}

// Points, keys, kinds and days have no spaces; a value may.
function readFact(said: string): KnownFact {
  const [point, key, asOf, ...value] = said.split(' ');
  return { point, key, asOf, value: value.join(' ') } as KnownFact;
}

function readSituation(said: string): KnownSituation {
  const [kind, startsOn, endsBefore] = said.split(' ');
  return { details: { kind }, startsOn, endsBefore: endsBefore || null } as KnownSituation;
}
