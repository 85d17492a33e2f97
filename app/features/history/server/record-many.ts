import { sql } from 'kysely';
import { rowsAs } from '#app/platform/db/rows-as.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { FactKey, FactPoint, FactValue } from '../domain/facts.ts';
import type { NewSituation } from '../domain/situation-form.ts';
import type { FactSource } from '../domain/sources.ts';

type Whose = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };

/** Records situations of many participations at once, as recordSituation does one. */
export async function recordSituations(
  { db, caller, now }: RequestContext,
  situations: readonly (Whose & NewSituation)[],
): Promise<void> {
  if (situations.length === 0) return;
  const rows = situations.map(({ details: { kind, ...details }, ...situation }) => ({
    ...whose(situation),
    id: situation.id,
    kind,
    starts_on: situation.startsOn,
    ends_before: situation.endsBefore,
    extent_percent: situation.extentPercent,
    details: JSON.stringify(details),
    source: situation.source,
    evidence: situation.evidence,
  }));
  await sql`insert into situations (tenant_id, id, programme_id, person_id, enrolment_id, restricted, kind, starts_on, ends_before, extent_percent, details, source, evidence, recorded_at, recorded_by)
    select ${caller.tenantId}::uuid, r.id, r.programme_id, r.person_id, r.enrolment_id, r.restricted, r.kind, r.starts_on, r.ends_before, r.extent_percent, r.details::jsonb, r.source, r.evidence, ${now}::timestamptz, ${caller.accountId}::uuid
    from ${rowsAs(rows, { id: 'uuid', programme_id: 'uuid', person_id: 'uuid', enrolment_id: 'uuid', restricted: 'boolean', kind: 'text', starts_on: 'date', ends_before: 'date', extent_percent: 'int', details: 'text', source: 'text', evidence: 'text' })}`.execute(
    db,
  );
}

export type FactToRecord = Whose & {
  point: Exclude<FactPoint, 'follow-up'>;
  key: FactKey;
  value: FactValue;
  asOf: PlainDate;
  source: FactSource;
};

/** Records facts at entry and exit of people who were enrolled in this transaction: nobody can have answered before. */
export async function recordFacts({ db, caller, now }: RequestContext, facts: readonly FactToRecord[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map((fact) => ({
    ...whose(fact),
    id: newId(),
    point: fact.point,
    key: fact.key,
    value: JSON.stringify(fact.value),
    as_of: fact.asOf,
    source: fact.source,
  }));
  await sql`insert into enrolment_facts (tenant_id, id, programme_id, person_id, enrolment_id, restricted, point, key, value, as_of, source, recorded_at, recorded_by)
    select ${caller.tenantId}::uuid, r.id, r.programme_id, r.person_id, r.enrolment_id, r.restricted, r.point, r.key, r.value::jsonb, r.as_of, r.source, ${now}::timestamptz, ${caller.accountId}::uuid
    from ${rowsAs(rows, { id: 'uuid', programme_id: 'uuid', person_id: 'uuid', enrolment_id: 'uuid', restricted: 'boolean', point: 'text', key: 'text', value: 'text', as_of: 'date', source: 'text' })}`.execute(
    db,
  );
}

function whose({ enrolmentId, programmeId, personId, restricted }: Whose) {
  return { enrolment_id: enrolmentId, programme_id: programmeId, person_id: personId, restricted };
}
