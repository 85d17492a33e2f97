import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Sex } from '../domain/birth-facts.ts';
import type { PersonDetails } from '../domain/person-details.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** A person as the edit page shows her. */
export type PersonRecord = {
  id: string;
  version: number;
  restricted: boolean;
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  sex: Sex;
  bornOn: PlainDate | null;
  firstLanguage: string | null;
  languages: string[];
  interpreter: boolean | null;
  phone: string | null;
  email: string | null;
  municipality: string | null;
  numbers: { id: string; kind: string; masked: string; validFrom: PlainDate; validBefore: PlainDate | null }[];
};

function directoryValues(details: PersonDetails) {
  return {
    given_name: details.givenName,
    family_name: details.familyName,
    name_in_own_script: details.nameInOwnScript ?? null,
    first_language: details.firstLanguage ?? null,
    languages: details.languages,
    interpreter: details.interpreter === undefined ? null : details.interpreter === 'yes',
    phone: details.phone ?? null,
    email: details.email ?? null,
    municipality: details.municipality ?? null,
  };
}

/** Makes the caller a named reader of a person whose identity is protected, in this transaction and from now on. */
export async function insertNamedReader({ db, caller }: Ctx, personId: string, reason: string): Promise<void> {
  await db
    .insertInto('named_readers')
    .values({
      tenant_id: caller.tenantId,
      person_id: personId,
      account_id: caller.accountId,
      reason,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

// The list of whom the account may read is worked out when the request begins; whoever registers a protected person joins it here.
async function countAsReader({ db }: Ctx, personId: string): Promise<void> {
  await sql`select set_config('app.restricted', array_append(app.readable_restricted(), ${personId}::uuid)::text, true)`.execute(
    db,
  );
}

/** Saves a new person; sent twice with the same id it is saved once. */
export async function insertPerson(
  ctx: Ctx,
  person: { id: string; restricted: boolean; sex: Sex; bornOn: PlainDate | null; details: PersonDetails },
): Promise<void> {
  const { db, caller } = ctx;
  if (person.restricted) await countAsReader(ctx, person.id);
  await db
    .insertInto('people')
    .values({
      tenant_id: caller.tenantId,
      id: person.id,
      restricted: person.restricted,
      sex: person.sex,
      born_on: person.bornOn,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (person.restricted) await insertNamedReader(ctx, person.id, 'registered-her');
  await db
    .insertInto('person_directory')
    .values({
      tenant_id: caller.tenantId,
      person_id: person.id,
      restricted: person.restricted,
      ...directoryValues(person.details),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The person's details with her numbers masked; undefined when the caller may not know of her. */
export async function findPerson({ db, caller }: Ctx, personId: string): Promise<PersonRecord | undefined> {
  const person = db
    .selectFrom('people as p')
    .innerJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'p.tenant_id').onRef('d.person_id', '=', 'p.id'),
    )
    .where('p.tenant_id', '=', caller.tenantId)
    .where('p.id', '=', personId)
    .select([
      'p.id',
      'p.version',
      'p.restricted',
      'p.sex',
      'p.born_on as bornOn',
      'd.given_name as givenName',
      'd.family_name as familyName',
      'd.name_in_own_script as nameInOwnScript',
      'd.first_language as firstLanguage',
      'd.languages',
      'd.interpreter',
      'd.phone',
      'd.email',
      'd.municipality',
    ])
    .executeTakeFirst();
  const numbers = db
    .selectFrom('person_identifiers')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select(['id', 'kind', 'masked', 'valid_from as validFrom', 'valid_before as validBefore'])
    .orderBy('created_at', 'desc')
    .execute();
  const [found, known] = await Promise.all([person, numbers]);
  return found && ({ ...found, numbers: known } as PersonRecord);
}

/** Saves changed details if nobody else has saved since `version`; false when somebody has. */
export async function updatePerson(
  { db, caller }: Ctx,
  person: { id: string; version: number; sex: Sex; bornOn: PlainDate | null; details: PersonDetails },
): Promise<boolean> {
  const saved = await db
    .updateTable('people')
    .set({ sex: person.sex, born_on: person.bornOn, version: person.version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', person.id)
    .where('version', '=', person.version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) return false;
  await db
    .updateTable('person_directory')
    .set(directoryValues(person.details))
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', person.id)
    .execute();
  return true;
}
