import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { BirthPrecision, BirthSource } from '../domain/birth-date.ts';
import type { Sex } from '../domain/birth-facts.ts';
import type { DecidedIdentity } from '../domain/decide-person.ts';
import type { AbsenceRecord, NumberRecord } from '../domain/number-facts.ts';
import type { PersonChange, PersonDetails } from '../domain/person-details.ts';
import type { NameRecord } from '../domain/person-names.ts';
import { insertContact } from './contact-store.ts';
import type { CorrectionRecord } from './correction-store.ts';
import { insertLanguages, insertNeed } from './language-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** What a person is called and when she was born, as the first page of her file shows it. */
export type PersonBasics = {
  id: string;
  version: number;
  restricted: boolean;
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  sex: Sex;
  bornOn: PlainDate | null;
  bornPrecision: BirthPrecision | null;
  bornSource: BirthSource | null;
  municipality: string | null;
};

/** The first page of a person's file: the basics, her numbers masked, her other names. */
export type PersonRecord = PersonBasics & {
  numbers: NumberRecord[];
  absence: AbsenceRecord | undefined;
  names: NameRecord[];
  corrections: CorrectionRecord[];
};

export type BirthAndSex = Pick<DecidedIdentity, 'sex' | 'bornOn' | 'bornPrecision' | 'bornSource'>;

function directoryValues(details: PersonChange) {
  return {
    given_name: details.givenName,
    family_name: details.familyName,
    name_in_own_script: details.nameInOwnScript ?? null,
    municipality: details.municipality ?? null,
  };
}

/** Makes the caller a named reader of a person whose identity is protected, in this transaction and from now on. */
export async function insertNamedReader(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  personId: string,
  reason: string,
): Promise<void> {
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
async function countAsReader({ db }: Pick<Ctx, 'db'>, personId: string): Promise<void> {
  await sql`select set_config('app.restricted', array_append(app.readable_restricted(), ${personId}::uuid)::text, true)`.execute(
    db,
  );
}

/** Saves a new person with what was said about language and contact; sent twice with the same id it is saved once. */
export async function insertPerson(
  ctx: Ctx,
  person: { id: string; restricted: boolean; details: PersonDetails } & BirthAndSex,
): Promise<void> {
  const { db, caller } = ctx;
  const { id, restricted, details } = person;
  if (restricted) await countAsReader(ctx, id);
  const saved = await db
    .insertInto('people')
    .values({
      tenant_id: caller.tenantId,
      id,
      restricted,
      sex: person.sex,
      born_on: person.bornOn,
      born_precision: person.bornPrecision,
      born_source: person.bornSource,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (saved.numInsertedOrUpdatedRows === 0n) return;
  if (restricted) await insertNamedReader(ctx, id, 'registered-her');
  await Promise.all([
    db
      .insertInto('person_directory')
      .values({ tenant_id: caller.tenantId, person_id: id, restricted, ...directoryValues(details) })
      .execute(),
    insertLanguages(ctx, { personId: id, restricted }, languagesAtStart(details)),
    details.interpreter && insertNeed(ctx, { personId: id, restricted }, details.interpreter),
  ]);
  for (const kind of ['phone', 'email'] as const) {
    const value = details[kind];
    const contact = { kind, value: value ?? '', holder: 'own', safe: 'not-asked', bestDays: [] } as const;
    if (value) await insertContact(ctx, { id: newId(), personId: id, restricted }, { ...contact, bestDays: [] });
  }
}

function languagesAtStart({ firstLanguage, languages }: PersonDetails) {
  const codes = [...new Set([...(firstLanguage ? [firstLanguage] : []), ...languages])];
  return codes.map((language) => ({
    language,
    isFirst: language === firstLanguage,
    speaks: null,
    reads: null,
    dialect: null,
    cefr: null,
  }));
}

/** The person's basics; undefined when the caller may not know of her. */
export async function findPerson(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  personId: string,
): Promise<PersonBasics | undefined> {
  const row = await db
    .selectFrom('people as p')
    .innerJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'p.tenant_id').onRef('d.person_id', '=', 'p.id'),
    )
    .where('p.tenant_id', '=', caller.tenantId)
    .where('p.id', '=', personId)
    .select(['p.id', 'p.version', 'p.restricted', 'p.sex', 'p.born_on as bornOn'])
    .select(['p.born_precision as bornPrecision', 'p.born_source as bornSource'])
    .select(['d.given_name as givenName', 'd.family_name as familyName', 'd.name_in_own_script as nameInOwnScript'])
    .select('d.municipality')
    .executeTakeFirst();
  return row as PersonBasics | undefined;
}

/** Saves changed basics; whoever calls it has taken the next version of the file. */
export async function updatePerson(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  person: { id: string; details: PersonChange } & BirthAndSex,
): Promise<void> {
  await Promise.all([
    updateSexAndBirth({ db, caller }, person),
    db
      .updateTable('person_directory')
      .set(directoryValues(person.details))
      .where('tenant_id', '=', caller.tenantId)
      .where('person_id', '=', person.id)
      .execute(),
  ]);
}

/** Saves sex and birth date; whoever calls it has taken the next version of the file. */
export async function updateSexAndBirth(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  person: { id: string } & BirthAndSex,
): Promise<void> {
  await db
    .updateTable('people')
    .set({
      sex: person.sex,
      born_on: person.bornOn,
      born_precision: person.bornPrecision,
      born_source: person.bornSource,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', person.id)
    .execute();
}
