import { sql } from 'kysely';
import type { IdentityNumber } from '#app/features/people/domain/identity-number.ts';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { KnownPerson, Match } from '../domain/plan.ts';
import type { Who } from '../domain/rows/read-who.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'services'>;

/** What the register knows about each of these people, in the same order: three questions for all of them together. */
export async function matchPeople(ctx: Ctx, programmeId: string, people: readonly Who[]): Promise<Match[]> {
  const { caller, services } = ctx;
  const indexes = people.map(({ number }) =>
    isUnique(number) ? blindIndex(services.keys, caller.tenantId, number.normalised) : null,
  );
  const asked = indexes.filter((index) => index !== null);
  const [byNumber, taken, byName] = await Promise.all([
    asked.length === 0 ? new Map<string, KnownPerson>() : findByNumbers(ctx, asked),
    asked.length === 0 ? new Set<string>() : findTaken(ctx, asked),
    findByNames(ctx, programmeId, people),
  ]);
  return people.map((_, position) => {
    const index = indexes[position]?.toString('hex');
    const known = index === undefined ? undefined : byNumber.get(index);
    return {
      byNumber: known,
      isTaken: index !== undefined && known === undefined && taken.has(index),
      byName: known ? [] : (byName.get(position) ?? []),
    };
  });
}

const isUnique = (number: IdentityNumber | null): number is IdentityNumber =>
  number !== null && number.kind !== 'fill-in';

async function findByNumbers({ db, caller }: Ctx, indexes: Buffer[]): Promise<Map<string, KnownPerson>> {
  const { rows } = await sql<{ index: string; id: string; restricted: boolean; bornOn: PlainDate | null }>`
    select encode(i.blind_index, 'hex') as index, p.id, p.restricted, p.born_on as "bornOn" from person_identifiers i
    join people p on p.tenant_id = i.tenant_id and p.id = i.person_id
    where i.tenant_id = ${caller.tenantId} and i.blind_index = any (${indexes}::bytea[]) and i.valid_before is null and i.kind <> 'fill-in'`.execute(
    db,
  );
  return new Map(rows.map(({ index, ...person }) => [index, person]));
}

async function findTaken({ db }: Ctx, indexes: Buffer[]): Promise<Set<string>> {
  const { rows } = await sql<{
    index: string;
  }>`select encode(n, 'hex') as index from app.numbers_in_use(${indexes}::bytea[]) n`.execute(db);
  return new Set(rows.map(({ index }) => index));
}

async function findByNames(
  { db, caller }: Ctx,
  programmeId: string,
  people: readonly Who[],
): Promise<Map<number, KnownPerson[]>> {
  const { rows } = await sql<{ position: number; id: string; restricted: boolean; bornOn: PlainDate | null }>`
    select x.position::int as position, p.id, p.restricted, p.born_on as "bornOn"
    from unnest(${people.map(({ givenName }) => givenName)}::text[], ${people.map(({ familyName }) => familyName)}::text[], ${people.map(({ bornOn }) => bornOn)}::date[])
      with ordinality x (given_name, family_name, born_on, position)
    join person_directory d on d.tenant_id = ${caller.tenantId} and d.sort_name = lower(trim(x.family_name || ' ' || x.given_name)) and lower(d.given_name) = lower(x.given_name)
    join people p on p.tenant_id = d.tenant_id and p.id = d.person_id and p.born_on is not distinct from x.born_on and p.merged_into is null
    where x.born_on is not null or exists (select from enrolments e where e.tenant_id = p.tenant_id and e.person_id = p.id and e.programme_id = ${programmeId})`.execute(
    db,
  );
  const found = new Map<number, KnownPerson[]>();
  for (const { position, ...person } of rows) {
    const list = found.get(position - 1) ?? [];
    list.push(person);
    found.set(position - 1, list);
  }
  return found;
}

export type KnownEnrolment = {
  id: string;
  personId: string;
  restricted: boolean;
  status: string;
  referredOn: PlainDate;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
};

/** The enrolments these people have had in the programme; mistaken ones do not count. */
export async function findEnrolments(
  { db, caller }: Ctx,
  programmeId: string,
  personIds: readonly string[],
): Promise<KnownEnrolment[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('enrolments')
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('status', '!=', 'mistaken')
    .select([
      'id',
      'person_id as personId',
      'restricted',
      'status',
      'referred_on as referredOn',
      'started_on as startedOn',
      'ended_on as endedOn',
    ])
    .execute();
  return rows as KnownEnrolment[];
}

/** Who of the programme's participants bears each name, whatever the birth date, by position. */
export async function matchByNameInProgramme(
  { db, caller }: Ctx,
  programmeId: string,
  people: readonly Who[],
): Promise<Map<number, KnownPerson[]>> {
  const { rows } = await sql<{ position: number; id: string; restricted: boolean }>`
    select distinct x.position::int as position, n.person_id as id, n.restricted
    from unnest(${people.map(({ givenName }) => givenName)}::text[], ${people.map(({ familyName }) => familyName)}::text[]) with ordinality x (given_name, family_name, position)
    join person_directory d on d.tenant_id = ${caller.tenantId} and d.sort_name = lower(trim(x.family_name || ' ' || x.given_name)) and lower(d.given_name) = lower(x.given_name)
    join enrolments n on n.tenant_id = d.tenant_id and n.person_id = d.person_id and n.programme_id = ${programmeId} and n.status <> 'mistaken'`.execute(
    db,
  );
  const found = new Map<number, KnownPerson[]>();
  for (const { position, ...person } of rows)
    found.set(position - 1, [...(found.get(position - 1) ?? []), { ...person, bornOn: null }]);
  return found;
}
