import { sql } from 'kysely';
import { blindIndex, encryptField } from '#app/platform/crypto/keys.ts';
import { newId } from '#app/shared/ids.ts';
import { type Ids, oneOfEverything } from '#test/access-matrix/fixtures.ts';
import type { World } from '#test/world.ts';

/** In every free text about a canary person; stands nowhere else. */
export const canaryWord = 'Qvarnuggla';
/** What is searched for: enough to find her, too little to be taken for her when the page repeats it. */
export const canaryPrefix = 'Qvarnugg';

export const canaryKinds = ['secrecy-marking', 'protected-registration', 'local', 'unspecified', 'barred'] as const;
export type CanaryKind = (typeof canaryKinds)[number];

/** Somebody whom the strangers may not see, with one of everything round her. */
export type CanaryPerson = {
  kind: CanaryKind;
  personId: string;
  enrolmentId: string;
  /** Ids of everything that stands about her, by the names that addresses use. */
  ids: Ids;
  number: string;
  phone: string;
};

/** A person of each kind in programme alpha: `readers` may see her, `strangers` may not; her name, number and words in every table there is. */
export async function canaryPeople(
  world: World,
  about: { readerIds: string[]; strangerIds: string[] },
): Promise<CanaryPerson[]> {
  const people: CanaryPerson[] = [];
  for (const [at, kind] of canaryKinds.entries()) {
    const ids = await oneOfEverything(world, 'alpha');
    const person = {
      kind,
      personId: ids['personId'] as string,
      enrolmentId: ids['enrolmentId'] as string,
      ids,
      number: numberOf(at),
      phone: `070-17406${10 + at}`,
    };
    people.push(person);
    await addRows(world, person);
    await giveWords(world, person);
    await (kind === 'barred' ? bar(world, person, about.strangerIds) : protect(world, person, kind, about.readerIds));
  }
  return people;
}

/** What the fixtures have not put about her yet. */
async function addRows(world: World, { personId, enrolmentId, ids }: CanaryPerson): Promise<void> {
  const about = { tenant_id: world.tenants.north, person_id: personId };
  const taking = { ...about, programme_id: world.programmes.alpha, enrolment_id: enrolmentId };
  const { admin } = world;
  const moved = { move: 'refer', to_status: 'referred', takes_effect_on: '2026-01-05', reason: canaryWord };
  await admin
    .insertInto('enrolment_moves')
    .values({ ...taking, ...moved, id: newId() })
    .execute();
  await admin
    .insertInto('attendance_marks')
    .values({
      ...taking,
      session_id: ids['sessionId'] as string,
      held_on: '2026-03-04',
      mark: 'present',
      minutes_present: 180,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await admin
    .insertInto('person_names')
    .values({ ...about, id: newId(), kind: 'earlier', name: `${canaryWord} Tidigare` })
    .execute();
  await admin
    .insertInto('person_languages')
    .values({ ...about, language: 'so', dialect: canaryWord })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await admin
    .insertInto('person_language_needs')
    .values({ ...about, interpreter: 'yes', note: canaryWord })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function protect(
  world: World,
  { personId }: CanaryPerson,
  kind: Exclude<CanaryKind, 'barred'>,
  readerIds: string[],
): Promise<void> {
  const tenant_id = world.tenants.north;
  for (const account_id of readerIds)
    await world.admin
      .insertInto('named_readers')
      .values({ tenant_id, person_id: personId, account_id, reason: 'works-with-her' })
      .execute();
  await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', personId).execute();
  const { id } = await world.admin
    .updateTable('person_protection')
    .set({ kind, source: 'tax-agency' })
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirstOrThrow();
  const note = encryptField(world.services.keys, `${tenant_id}|person_protection|note|${id}`, `${canaryWord} skydd`);
  await world.admin.updateTable('person_protection').set({ note }).where('id', '=', id).execute();
}

async function bar(world: World, { personId }: CanaryPerson, strangerIds: string[]): Promise<void> {
  for (const account_id of strangerIds)
    await world.admin
      .insertInto('person_bars')
      .values({
        tenant_id: world.tenants.north,
        id: newId(),
        person_id: personId,
        account_id,
        reason: 'feared',
        valid_from: '2026-01-01',
      })
      .execute();
}

// Whatever tables there are: each free text about her, then number and telephone.
async function giveWords(world: World, { personId, number, phone }: CanaryPerson): Promise<void> {
  const { admin, services, tenants } = world;
  const { rows: columns } = await sql<{ table: string; column: string; long: boolean }>`
    select c.table_name as "table", c.column_name as "column", coalesce(c.character_maximum_length, 999) > 30 as long
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying') and c.is_generated = 'NEVER'
      and exists (select from information_schema.columns p where p.table_schema = 'public' and p.table_name = c.table_name and p.column_name = 'person_id')`.execute(
    admin,
  );
  for (const { table, column } of columns) {
    const isFree =
      /^(note|evidence|name_in_own_script|given_name|family_name|value|holder_name|contact_note|message|title|file_name|phone|email|dialect|comment|best_times)$/.test(
        column,
      );
    // A code of the system stays: a word in its place would break the page instead of showing.
    const where = isFree
      ? sql`person_id = ${personId}`
      : sql`person_id = ${personId} and ${sql.ref(column)} !~ '^[a-z0-9-]*$' and ${sql.ref(column)} !~ '[•]' and ${sql.ref(column)} !~ '^[0-9A-HJKMNP-TV-Z]{8}$'`;
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${canaryWord} where ${where}`
      .execute(admin)
      .catch((error: { code?: string }) => {
        if (!/^23|^42501|^428C9/.test(error.code ?? '')) throw error;
      });
  }
  await admin
    .updateTable('person_directory')
    .set({ given_name: canaryWord, family_name: `${canaryWord}sson` })
    .where('person_id', '=', personId)
    .execute();
  const [tenant_id, id] = [tenants.north, newId()];
  await admin
    .insertInto('person_identifiers')
    .values({
      tenant_id,
      id,
      person_id: personId,
      kind: 'personnummer',
      ciphertext: encryptField(services.keys, `${tenant_id}|person_identifiers|number|${id}`, number),
      blind_index: blindIndex(services.keys, tenant_id, number),
      masked: `${canaryWord}-••••`,
      valid_from: '2026-01-01',
      source: canaryWord,
    })
    .execute();
  await admin
    .insertInto('person_contacts')
    .values({ tenant_id, id: newId(), person_id: personId, kind: 'phone', value: phone })
    .execute();
}

/** A personnummer with a right check digit, another for each place in the row. */
function numberOf(at: number): string {
  const nine = `770101${980 + at}`;
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return `19${nine}${(10 - (sum % 10)) % 10}`;
}

/** What must not be found where she must not be: her words, her numbers; with `withIds` also the ids by which she is known. */
export function leakPattern(people: readonly CanaryPerson[], withIds: boolean): RegExp {
  const numbers = people.flatMap(({ number, phone }) => [
    `(19)?${number.slice(2, 8)}[-+]?${number.slice(8)}`,
    phone.replace('-', '[- ]?'),
  ]);
  const ids = withIds ? people.flatMap(({ personId, enrolmentId }) => [personId, enrolmentId]) : [];
  return new RegExp([canaryWord, encodeURIComponent(canaryWord), ...numbers, ...ids].join('|'), 'i');
}
