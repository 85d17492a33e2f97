import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { someSupport } from '#test/access-matrix/support-fixtures.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { listContactsDue } from './list-contacts-due.ts';

const world = await buildWorld();
const responsible = await world.as('case-worker', 'alpha');
const colleague = await world.another('case-worker', 'alpha');
const coordinator = await world.as('coordinator', 'alpha');

async function aParticipantWithEverything() {
  const person = await world.aParticipant('alpha');
  await world.admin
    .updateTable('enrolments')
    .set({ case_worker_id: responsible.accountId })
    .where('id', '=', person.enrolmentId)
    .execute();
  for (const area of ['housing', 'income-support', 'child-care', 'health-care'])
    await someSupport(world, 'alpha', { ...person, word: `Ord om ${area}` }, area);
  return person;
}

async function agreeToHealth({ personId, enrolmentId }: { personId: string; enrolmentId: string }) {
  const tenant_id = world.tenants.north;
  const { id: to, from } = await world.admin
    .selectFrom('organisations')
    .where('tenant_id', '=', tenant_id)
    .select(['id as from'])
    .executeTakeFirstOrThrow()
    .then(async ({ from }) => {
      const id = newId();
      await world.admin
        .insertInto('organisations')
        .values({ tenant_id, id, name: `Vård ${id}`, kind: 'region' })
        .execute();
      return { id, from };
    });
  const textId = newId();
  await world.admin
    .insertInto('consent_texts')
    .values({
      tenant_id,
      id: textId,
      language: 'sv',
      version: 1,
      own: false,
      title: 'x',
      body: 'x',
      read_by_native_speaker: true,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const text = await world.admin
    .selectFrom('consent_texts')
    .where('tenant_id', '=', tenant_id)
    .select('id')
    .executeTakeFirstOrThrow();
  const id = newId();
  await world.admin
    .insertInto('disclosures')
    .values({
      tenant_id,
      id,
      enrolment_id: enrolmentId,
      programme_id: world.programmes.alpha,
      person_id: personId,
      answer: 'given',
      from_organisation_id: from,
      to_organisation_id: to,
      purpose: 'planning',
      fields: ['participation', 'health'],
      valid_from: '2026-02-01',
      valid_before: '2026-09-01',
      secrecy_ground: 'waiver',
      gdpr_ground: '6.1.a',
      special_ground: '9.2.a',
      text_id: text.id,
      channel: 'in-person',
      interpreter: 'none',
      evidence: 'oral',
      witness: 'Eva',
      recorded_by: responsible.accountId,
    })
    .execute();
  return id;
}

const seen = async (actor: Actor, enrolmentId: string) =>
  (
    (await (await actor.request('GET', `/api/v1/participants/${enrolmentId}/support`)).json()) as {
      matters: { area: string }[];
    }
  ).matters
    .map(({ area }) => area)
    .sort();

describe('health, economy and children', () => {
  it('are seen by the responsible case worker and by whom she names, not by colleagues or coordinators', async () => {
    const { personId, enrolmentId } = await aParticipantWithEverything();
    expect(await seen(responsible, enrolmentId)).toEqual(['child-care', 'housing', 'income-support']);
    expect(await seen(colleague, enrolmentId)).toEqual(['housing']);
    expect(await seen(coordinator, enrolmentId)).toEqual(['housing']);
    const page = await (await colleague.request('GET', `/participants/${enrolmentId}/support`)).text();
    expect(page).toContain('Vård, ekonomi och barn visas inte för dig');
    expect(page).not.toMatch(/Ord om (income|child|health)/);
    const due = await colleague.run((ctx) => listContactsDue(ctx, [enrolmentId]));
    expect(due.filter((each) => each.enrolmentId === enrolmentId).map(({ area }) => area)).toEqual(['housing']);

    await world.admin
      .insertInto('guarded_readers')
      .values({
        tenant_id: world.tenants.north,
        id: newId(),
        enrolment_id: enrolmentId,
        programme_id: world.programmes.alpha,
        person_id: personId,
        account_id: colleague.accountId,
        reason: 'Vikarierar',
        named_at: world.services.now(),
        named_by: responsible.accountId,
      })
      .execute();
    expect(await seen(colleague, enrolmentId)).toEqual(['child-care', 'housing', 'income-support']);
    expect(await seen(coordinator, enrolmentId)).toEqual(['housing']);
  });

  it('cannot be written by whoever may not read them', async () => {
    const { enrolmentId } = await aParticipantWithEverything();
    const form = { id: newId(), area: 'income-support', what: 'Ansökan', holder: 'person' };
    const address = `/participants/${enrolmentId}/support/matters/new`;
    expect((await colleague.request('POST', address, { form })).status).toBe(422);
    expect((await responsible.request('POST', address, { form })).status).toBe(303);
    expect((await colleague.request('GET', `/participants/${enrolmentId}/support/matters/${form.id}`)).status).toBe(
      404,
    );
  });

  it('lie encrypted in the database', async () => {
    const { enrolmentId } = await aParticipantWithEverything();
    const rows = await world.admin
      .selectFrom('support_matters')
      .where('enrolment_id', '=', enrolmentId)
      .select('sealed')
      .execute();
    expect(rows.map(({ sealed }) => sealed.toString('utf8')).join()).not.toContain('Ord om');
  });
});

describe('health care', () => {
  it('is seen only while the participant agrees, from the next request on', async () => {
    const person = await aParticipantWithEverything();
    const { enrolmentId } = person;
    expect(await seen(responsible, enrolmentId)).not.toContain('health-care');
    const consentId = await agreeToHealth(person);
    expect(await seen(responsible, enrolmentId)).toContain('health-care');
    expect(await seen(colleague, enrolmentId)).not.toContain('health-care');
    await world.admin
      .updateTable('disclosures')
      .set({ withdrawn_at: world.services.now(), withdrawn_by: responsible.accountId, withdrawn_how: 'phone' })
      .where('id', '=', consentId)
      .execute();
    expect(await seen(responsible, enrolmentId)).not.toContain('health-care');
  });
});

describe('a matter', () => {
  it('keeps each contact once and is settled', async () => {
    const person = await world.aParticipant('alpha');
    const { matterId } = await someSupport(world, 'alpha', person);
    const at = `/participants/${person.enrolmentId}/support/matters/${matterId}`;
    const entry = {
      id: newId(),
      version: '1',
      happenedOn: '2026-03-04',
      channel: 'phone',
      note: 'Allt är klart.',
      state: 'done',
      holder: 'person',
      nextContactOn: '',
    };
    for (const _ of ['once', 'again']) expect((await colleague.request('POST', at, { form: entry })).status).toBe(303);
    const found = (await (await colleague.request('GET', `/api/v1${at}`)).json()) as {
      state: string;
      settledOn: string;
      log: { note: string }[];
    };
    expect([found.state, found.settledOn, found.log.map(({ note }) => note)]).toEqual([
      'done',
      '2026-03-04',
      ['Allt är klart.', 'Bostad'],
    ]);
    const late = await colleague.request('POST', at, { form: { ...entry, id: newId() } });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Någon annan har ändrat');
  });

  it('takes no contact of another area', async () => {
    const person = await aParticipantWithEverything();
    const { supportContactId } = await someSupport(world, 'alpha', person, 'income-support');
    const form = { id: newId(), area: 'housing', what: 'Flytt', holder: 'person', contactId: supportContactId };
    const refused = await responsible.request('POST', `/participants/${person.enrolmentId}/support/matters/new`, {
      form,
    });
    expect(refused.status).toBe(422);
  });
});
