import { sql } from 'kysely';
import { blindIndex, encryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import type { DecidedIdentity } from '../domain/decide-person.ts';
import type { NumberSource } from '../domain/number-facts.ts';
import { numberPlace } from '../domain/number-place.ts';
import type { PersonDetails } from '../domain/person-details.ts';
import { maskIdentityNumber } from '../domain/show-identity-number.ts';

/** A person whom decideIdentity has passed, with the ids she and her number get. */
export type DecidedPerson = {
  id: string;
  identifierId: string | undefined;
  details: PersonDetails;
  identity: DecidedIdentity;
};

/**
 * Registers many people at once, none of them protected, as registerPerson does one: a few statements for all. False, and the
 * transaction is to be given up, when a number was taken meanwhile.
 */
export async function registerPeople(
  ctx: RequestContext,
  people: readonly DecidedPerson[],
  source: NumberSource,
): Promise<boolean> {
  if (people.length === 0) return true;
  const { db, caller } = ctx;
  const tenant = sql`${caller.tenantId}::uuid`;
  const account = sql`${caller.accountId}::uuid`;
  const rows = JSON.stringify(people.map(rowOf));
  // Sent together: the database works through them while the next rows are made ready.
  const inserted = [
    sql`insert into people (tenant_id, id, sex, born_on, born_precision, born_source, created_by)
      select ${tenant}, r.id, r.sex, r.born_on, r.born_precision, r.born_source, ${account}
      from json_to_recordset(${rows}::json) r (id uuid, sex text, born_on date, born_precision text, born_source text)`.execute(
      db,
    ),
    sql`insert into person_directory (tenant_id, person_id, given_name, family_name, name_in_own_script, municipality)
      select ${tenant}, r.id, r.given_name, r.family_name, r.own_script, r.municipality
      from json_to_recordset(${rows}::json) r (id uuid, given_name text, family_name text, own_script text, municipality text)`.execute(
      db,
    ),
    insertLanguagesAndContacts(ctx, rows),
  ];
  const numbers = insertNumbers(ctx, people, source);
  await Promise.all([...inserted, numbers]);
  return numbers;
}

function rowOf({ id, details, identity }: DecidedPerson) {
  return {
    id,
    sex: identity.sex,
    born_on: identity.bornOn,
    born_precision: identity.bornPrecision,
    born_source: identity.bornSource,
    given_name: details.givenName,
    family_name: details.familyName,
    own_script: details.nameInOwnScript ?? null,
    municipality: details.municipality ?? null,
    language: details.firstLanguage ?? null,
    interpreter: details.interpreter ?? null,
    phone: details.phone ?? null,
    phone_id: newId(),
    email: details.email ?? null,
    email_id: newId(),
  };
}

async function insertLanguagesAndContacts({ db, caller }: RequestContext, rows: string): Promise<void> {
  const tenant = sql`${caller.tenantId}::uuid`;
  const account = sql`${caller.accountId}::uuid`;
  await Promise.all([
    sql`insert into person_languages (tenant_id, person_id, language, is_first, created_by)
      select ${tenant}, r.id, r.language, true, ${account} from json_to_recordset(${rows}::json) r (id uuid, language text) where r.language is not null`.execute(
      db,
    ),
    sql`insert into person_language_needs (tenant_id, person_id, interpreter)
      select ${tenant}, r.id, r.interpreter from json_to_recordset(${rows}::json) r (id uuid, interpreter text) where r.interpreter is not null`.execute(
      db,
    ),
    sql`insert into person_contacts (tenant_id, id, person_id, kind, value, created_by)
      select ${tenant}, c.id, c.person_id, c.kind, c.value, ${account}
      from json_to_recordset(${rows}::json) r (id uuid, phone text, phone_id uuid, email text, email_id uuid)
      cross join lateral (values (r.phone_id, r.id, 'phone', r.phone), (r.email_id, r.id, 'email', r.email)) c (id, person_id, kind, value)
      where c.value is not null`.execute(db),
  ]);
}

async function insertNumbers(
  ctx: RequestContext,
  people: readonly DecidedPerson[],
  source: NumberSource,
): Promise<boolean> {
  const { db, caller, services, today } = ctx;
  const numbers = people.flatMap(({ id: personId, identifierId = newId(), identity: { number } }) =>
    number === undefined
      ? []
      : [
          {
            id: identifierId,
            person_id: personId,
            kind: number.kind,
            ciphertext: encryptField(
              services.keys,
              numberPlace(caller.tenantId, identifierId),
              number.normalised,
            ).toString('hex'),
            blind_index: blindIndex(services.keys, caller.tenantId, number.normalised).toString('hex'),
            masked: maskIdentityNumber(number),
          },
        ],
  );
  if (numbers.length === 0) return true;
  const { numAffectedRows } = await sql`
    insert into person_identifiers (tenant_id, id, person_id, kind, ciphertext, blind_index, masked, valid_from, source, created_by)
    select ${caller.tenantId}::uuid, r.id, r.person_id, r.kind, decode(r.ciphertext, 'hex'), decode(r.blind_index, 'hex'), r.masked, ${today}::date, ${source}, ${caller.accountId}::uuid
    from json_to_recordset(${JSON.stringify(numbers)}::json) r (id uuid, person_id uuid, kind text, ciphertext text, blind_index text, masked text)
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows) === numbers.length;
}
