import { sql } from 'kysely';
import { blindIndex, encryptField } from '#app/platform/crypto/keys.ts';
import { rowsAs } from '#app/platform/db/rows-as.ts';
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
 * Registers many people at once, none of them protected, as registerPerson does one: a few statements for all, sent at once:
 * what is asked after this call finds them. Rejects with the database's refusal (person_identifiers_current) when a number was taken
 * meanwhile.
 */
export async function registerPeople(
  ctx: RequestContext,
  people: readonly DecidedPerson[],
  source: NumberSource,
): Promise<void> {
  if (people.length === 0) return;
  const { db, caller } = ctx;
  const tenant = sql`${caller.tenantId}::uuid`;
  const account = sql`${caller.accountId}::uuid`;
  const rows = people.map(rowOf);
  await Promise.all([
    sql`insert into people (tenant_id, id, sex, born_on, born_precision, born_source, created_by)
      select ${tenant}, r.id, r.sex, r.born_on, r.born_precision, r.born_source, ${account}
      from ${rowsAs(rows, { id: 'uuid', sex: 'text', born_on: 'date', born_precision: 'text', born_source: 'text' })}`.execute(
      db,
    ),
    sql`insert into person_directory (tenant_id, person_id, given_name, family_name, name_in_own_script, municipality)
      select ${tenant}, r.id, r.given_name, r.family_name, r.own_script, r.municipality
      from ${rowsAs(rows, { id: 'uuid', given_name: 'text', family_name: 'text', own_script: 'text', municipality: 'text' })}`.execute(
      db,
    ),
    insertLanguages(ctx, people),
    insertContacts(ctx, people),
    insertNumbers(ctx, people, source),
  ]);
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
  };
}

// What few lists tell is asked of the database only when one does.
async function insertLanguages({ db, caller }: RequestContext, people: readonly DecidedPerson[]): Promise<void> {
  const tenant = sql`${caller.tenantId}::uuid`;
  const spoken = people.flatMap(({ id, details: { firstLanguage } }) =>
    firstLanguage === undefined ? [] : [{ id, language: firstLanguage }],
  );
  const needs = people.flatMap(({ id, details: { interpreter } }) =>
    interpreter === undefined ? [] : [{ id, interpreter }],
  );
  await Promise.all([
    spoken.length > 0 &&
      sql`insert into person_languages (tenant_id, person_id, language, is_first, created_by)
      select ${tenant}, r.id, r.language, true, ${caller.accountId}::uuid from ${rowsAs(spoken, { id: 'uuid', language: 'text' })}`.execute(
        db,
      ),
    needs.length > 0 &&
      sql`insert into person_language_needs (tenant_id, person_id, interpreter)
      select ${tenant}, r.id, r.interpreter from ${rowsAs(needs, { id: 'uuid', interpreter: 'text' })}`.execute(db),
  ]);
}

async function insertContacts({ db, caller }: RequestContext, people: readonly DecidedPerson[]): Promise<void> {
  const contacts = people.flatMap(({ id: personId, details: { phone, email } }) => [
    ...(phone === undefined ? [] : [{ id: newId(), person_id: personId, kind: 'phone', value: phone }]),
    ...(email === undefined ? [] : [{ id: newId(), person_id: personId, kind: 'email', value: email }]),
  ]);
  if (contacts.length === 0) return;
  await sql`insert into person_contacts (tenant_id, id, person_id, kind, value, created_by)
    select ${caller.tenantId}::uuid, r.id, r.person_id, r.kind, r.value, ${caller.accountId}::uuid
    from ${rowsAs(contacts, { id: 'uuid', person_id: 'uuid', kind: 'text', value: 'text' })}`.execute(db);
}

async function insertNumbers(
  ctx: RequestContext,
  people: readonly DecidedPerson[],
  source: NumberSource,
): Promise<void> {
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
  if (numbers.length === 0) return;
  await sql`
    insert into person_identifiers (tenant_id, id, person_id, kind, ciphertext, blind_index, masked, valid_from, source, created_by)
    select ${caller.tenantId}::uuid, r.id, r.person_id, r.kind, decode(r.ciphertext, 'hex'), decode(r.blind_index, 'hex'), r.masked, ${today}::date, ${source}, ${caller.accountId}::uuid
    from ${rowsAs(numbers, { id: 'uuid', person_id: 'uuid', kind: 'text', ciphertext: 'text', blind_index: 'text', masked: 'text' })}`.execute(
    db,
  );
}
