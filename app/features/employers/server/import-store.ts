import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { ImportPlan, KnownEmployer } from '../domain/plan-import.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

const ROWS_AT_A_TIME = 500;

/** What a programme has, by what rows of a list are recognised by. Two lists at once for a programme wait for each other. */
export async function selectKnown(
  { db, caller }: Ctx,
  programmeId: string,
  isWritten: boolean,
): Promise<KnownEmployer[]> {
  if (isWritten)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`employers ${programmeId}`}, 0))`.execute(db);
  const { rows } = await sql<KnownEmployer>`select e.id, e.organisation_number as number, e.name,
      coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name, 'city', w.city)) from workplaces w where w.tenant_id = e.tenant_id and w.employer_id = e.id), '[]') as workplaces,
      coalesce((select json_agg(c.name) from workplace_contacts c where c.tenant_id = e.tenant_id and c.employer_id = e.id), '[]') as contacts
    from employers e where e.tenant_id = ${caller.tenantId}::uuid and e.programme_id = ${programmeId}::uuid and e.archived_at is null
    order by e.created_at desc, e.id`.execute(db);
  return rows;
}

/** Writes what a list adds. `codes`: the occupations of each row, as SSYK codes. */
export async function insertPlan(
  { db, caller }: Ctx,
  programmeId: string,
  plan: ImportPlan,
  codes: ReadonlyMap<string, string[]>,
  shared: ReadonlySet<string>,
): Promise<void> {
  const by = { tenant_id: caller.tenantId, programme_id: programmeId, created_by: caller.accountId };
  const employers = plan.employers.map(({ id, row }) => ({
    ...{ ...by, id, name: row.name, organisation_number: row.number, kind: row.kind, sni: row.sni, note: row.note },
    found_by: caller.accountId,
  }));
  // What is added to an employer stands open as the employer does.
  const of = (employerId: string) => ({ ...by, employer_id: employerId, shared: shared.has(employerId) });
  const workplaces = plan.workplaces.map(({ id, employerId, name, row }) => ({
    ...of(employerId),
    ...{ id, name, street: row.street, postcode: row.postcode, city: row.city },
    occupations: codes.get(row.occupations) ?? [],
  }));
  const contacts = plan.contacts.map(({ id, employerId, workplaceId, row }) => ({
    ...of(employerId),
    ...{ id, workplace_id: workplaceId, name: row.contact, phone: row.phone, email: row.email },
  }));
  for (const some of inParts(employers)) await db.insertInto('employers').values(some).execute();
  for (const some of inParts(workplaces)) await db.insertInto('workplaces').values(some).execute();
  for (const some of inParts(contacts)) await db.insertInto('workplace_contacts').values(some).execute();
}

/** Which of a programme's employers are shared. */
export async function selectShared({ db, caller }: Ctx, programmeId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('employers')
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .where('shared', '=', true)
    .select('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_A_TIME) }, (_, part) =>
    rows.slice(part * ROWS_AT_A_TIME, (part + 1) * ROWS_AT_A_TIME),
  );
}
