import { newId } from '#app/shared/ids.ts';
import { aDocument } from '#test/access-matrix/document-fixtures.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';
import type { Field } from '../domain/fields.ts';

export type DisclosureWishes = {
  fields: readonly Field[];
  toOrganisationId: string;
  toAccountId: string | null;
  allowed: 'read' | 'read-and-copy';
  validFrom: string;
  validBefore: string;
  answer: 'given' | 'refused';
  withdrawnAt: string | null;
};

/** The organisation an account belongs to. */
export async function organisationOf(world: World, accountId: string): Promise<string> {
  const row = await world.admin
    .selectFrom('accounts')
    .where('id', '=', accountId)
    .select('organisation_id as id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Another organisation in the tenant of a programme, with a name nobody else has. */
export async function anOrganisation(world: World, programme: ProgrammeKey, name = 'Part'): Promise<string> {
  const id = newId();
  await world.admin
    .insertInto('organisations')
    .values({ tenant_id: world.tenants[programmeTenant[programme]], id, name: `${name} ${id}`, kind: 'agency' })
    .execute();
  return id;
}

/** The words in which somebody was asked. */
async function aText(world: World, tenantId: string): Promise<string> {
  const known = await world.admin
    .selectFrom('consent_texts')
    .where('tenant_id', '=', tenantId)
    .select('id')
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const id = newId();
  const words = { title: 'Får vi dela?', body: 'Det är frivilligt.', read_by_native_speaker: true };
  await world.admin
    .insertInto('consent_texts')
    .values({ tenant_id: tenantId, id, language: 'sv', version: 1, own: true, ...words })
    .execute();
  return id;
}

/** An answer straight into the table: by default a consent to the organisation of the programme's partner officer that holds in 2026. */
export async function aDisclosure(
  world: World,
  programme: ProgrammeKey,
  of: { personId: string; enrolmentId: string },
  wishes: Partial<DisclosureWishes> = {},
): Promise<string> {
  const tenantId = world.tenants[programmeTenant[programme]];
  const officer = await world.as('partner-officer', programme);
  const worker = await world.as('case-worker', programme);
  const id = newId();
  const isGiven = wishes.answer !== 'refused';
  const fields = [...(wishes.fields ?? ['participation'])];
  const person = await world.admin
    .selectFrom('people')
    .where('id', '=', of.personId)
    .select('restricted')
    .executeTakeFirstOrThrow();
  await world.admin
    .insertInto('disclosures')
    .values({
      tenant_id: tenantId,
      id,
      enrolment_id: of.enrolmentId,
      programme_id: world.programmes[programme],
      person_id: of.personId,
      restricted: person.restricted,
      answer: wishes.answer ?? 'given',
      from_organisation_id: await anOrganisation(world, programme, 'Avsändare'),
      to_organisation_id: wishes.toOrganisationId ?? (await organisationOf(world, officer.accountId)),
      to_account_id: wishes.toAccountId ?? null,
      purpose: 'plan-together',
      fields: isGiven ? fields : [],
      allowed: wishes.allowed ?? (fields.includes('documents') ? 'read-and-copy' : 'read'),
      valid_from: wishes.validFrom ?? '2026-01-10',
      valid_before: isGiven ? (wishes.validBefore ?? '2026-12-31') : null,
      secrecy_ground: 'waiver',
      gdpr_ground: '6.1.e',
      special_ground: '9.2.g',
      text_id: await aText(world, tenantId),
      channel: 'in-person',
      interpreter: 'none',
      evidence: isGiven ? 'oral' : null,
      witness: isGiven ? 'Tolken' : null,
      recorded_by: worker.accountId,
      ...(wishes.withdrawnAt && {
        withdrawn_at: wishes.withdrawnAt,
        withdrawn_by: worker.accountId,
        withdrawn_how: 'in-person',
      }),
    })
    .execute();
  return id;
}

/** One row of everything that can be shared of a person. */
export async function everythingAbout(
  world: World,
  programme: ProgrammeKey,
  of: { personId: string; enrolmentId: string },
): Promise<void> {
  const { personId, enrolmentId } = of;
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const restricted = (
    await world.admin.selectFrom('people').where('id', '=', personId).select('restricted').executeTakeFirstOrThrow()
  ).restricted;
  const person = {
    ...tenant,
    programme_id: world.programmes[programme],
    person_id: personId,
    enrolment_id: enrolmentId,
    restricted,
  };
  const source = { source: 'register' } as const;
  const situation = { ...person, ...source, starts_on: '2026-01-01' };
  await world.admin
    .insertInto('situations')
    .values([
      { ...situation, id: newId(), kind: 'sfi' },
      { ...situation, id: newId(), kind: 'sick' },
    ])
    .execute();
  const support = { ...person, ...source, payer: 'municipality', starts_on: '2026-01-01' };
  await world.admin
    .insertInto('supports')
    .values([
      { ...support, id: newId(), benefit: 'income-support' },
      { ...support, id: newId(), benefit: 'sickness-benefit' },
    ])
    .execute();
  await world.admin
    .insertInto('qualifications')
    .values({
      ...person,
      ...source,
      id: newId(),
      name: 'Truckkort',
      awarded_on: '2026-01-20',
      assessed: true,
      from_programme: true,
    })
    .execute();
  const fact = { ...person, ...source, point: 'entry', as_of: '2026-01-12' } as const;
  await world.admin
    .insertInto('enrolment_facts')
    .values([
      { ...fact, id: newId(), key: 'highest-education', value: JSON.stringify(3) },
      { ...fact, id: newId(), key: 'right-to-work', value: JSON.stringify('yes') },
      { ...fact, id: newId(), key: 'disability', value: JSON.stringify('no') },
      { ...fact, id: newId(), key: 'housing', value: JSON.stringify('adequate') },
    ])
    .execute();
  await world.admin
    .insertInto('attendance_months')
    .values({ ...person, month: '2026-02-01', present: 7 })
    .execute();
  const file = { ...tenant, person_id: personId, restricted };
  await world.admin
    .insertInto('person_contacts')
    .values([
      { ...file, id: newId(), kind: 'phone', value: '070-000 00 01' },
      { ...file, id: newId(), kind: 'phone', value: '070-000 00 02', holder: 'relative' },
      { ...file, id: newId(), kind: 'email', value: 'osaker@example.org', is_safe: false },
    ])
    .execute();
  await world.admin
    .insertInto('person_languages')
    .values({ ...file, language: 'so', is_first: true })
    .execute();
  await world.admin
    .insertInto('person_language_needs')
    .values({ ...file, interpreter: 'yes' })
    .execute();
  await world.admin
    .insertInto('person_identifiers')
    .values({
      ...file,
      ...source,
      id: newId(),
      kind: 'personnummer',
      ciphertext: Buffer.from('secret'),
      blind_index: Buffer.from(personId.replaceAll('-', '').padEnd(64, '0'), 'hex'),
      masked: '••••••••-0001',
      valid_from: '2026-01-01',
    })
    .execute();
  await aDocument(world, programme, { ...of, restricted });
}
