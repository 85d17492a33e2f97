import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld, type ParticipantWishes, type ProgrammeKey } from '#test/world.ts';

const world = await buildWorld();
let worker: Actor;
let coordinator: Actor;

beforeAll(async () => {
  worker = await world.as('case-worker', 'alpha');
  coordinator = await world.as('coordinator', 'alpha');
});

type Form = Record<string, string>;
const registration = (values: Form): Form => ({
  enrolmentId: newId(),
  personId: newId(),
  programmeId: world.programmes.alpha,
  referredOn: '2026-03-02',
  step: 'referred',
  ...values,
});
const register = (values: Form, actor = worker) =>
  actor.request('POST', '/participants/new', { form: registration(values) });

const somebody = (programme: ProgrammeKey, wishes: Partial<ParticipantWishes>) =>
  world.aParticipant(programme, { givenName: 'Muhammad', familyName: 'Al-Hassan', bornOn: '1988-04-09', ...wishes });
const asTyped = { givenName: 'Mohamed', familyName: 'Alhasan', bornOn: '1988-04-09' };

describe('registering somebody who is probably known', () => {
  it('shows whom she sees, asks, and remembers that it is somebody else', async () => {
    const { personId } = await somebody('alpha', {});
    const form = registration(asTyped);
    const asked = await worker.request('POST', '/participants/new', { form });
    const html = await asked.text();
    expect(asked.status).toBe(422);
    expect(html).toContain('Är det någon av dem?');
    expect(html).toContain('Är det Muhammad Al-Hassan?');
    expect(html).toContain('Samma födelsedatum och liknande namn');
    expect(html).toContain('1988-04-09');
    // Nothing was saved, and nothing that was typed is lost.
    expect(html).toContain('value="Alhasan"');
    expect(
      await world.admin
        .selectFrom('people')
        .where('id', '=', form['personId'] ?? '')
        .select('id')
        .executeTakeFirst(),
    ).toBeUndefined();

    const answered = { ...form, 'alike[0].id': personId, 'alike[0].answer': 'else' };
    expect((await worker.request('POST', '/participants/new', { form: answered })).status).toBe(303);
    const pair = await world.admin.selectFrom('duplicate_pairs').selectAll().executeTakeFirstOrThrow();
    expect(pair).toMatchObject({ decision: 'not-same', decided_by: worker.accountId });
    // Sent again it is answered like the first time.
    expect((await worker.request('POST', '/participants/new', { form: answered })).status).toBe(303);
  });

  it('an answer that is open puts the pair on the coordinator’s list', async () => {
    const { personId } = await somebody('alpha', { givenName: 'Selam', familyName: 'Tekle', bornOn: '1990-02-03' });
    const form = registration({
      givenName: 'Selam',
      familyName: 'Tekle',
      bornOn: '1990-02-03',
      'alike[0].id': personId,
      'alike[0].answer': 'unsure',
    });
    expect((await worker.request('POST', '/participants/new', { form })).status).toBe(303);
    const pair = await world.admin
      .selectFrom('duplicate_pairs')
      .selectAll()
      .where('decision', 'is', null)
      .executeTakeFirstOrThrow();
    expect([pair.person_a, pair.person_b].sort()).toEqual([personId, form['personId']].sort());
    expect(await (await coordinator.request('GET', '/duplicates')).text()).toContain('Selam Tekle');
  });

  it('of somebody in another programme only that somebody is known; who has read it may save', async () => {
    await somebody('beta', { givenName: 'Hiwot', familyName: 'Kidane', bornOn: '1979-09-09' });
    const typed = { givenName: 'Hiwet', familyName: 'Kidane', bornOn: '1979-09-09' };
    const html = await (await register(typed)).text();
    expect(html).toContain('Någon liknande är redan känd i organisationen');
    expect(html).not.toContain('Hiwot');
    expect(html).not.toContain('Programme beta');
    expect((await register({ ...typed, elsewhereSeen: 'on' })).status).toBe(303);
  });

  it.each([
    ['another birth date and another name', { givenName: 'Hiwot', familyName: 'Girma', bornOn: '1979-09-09' }],
    ['another birth date', { givenName: 'Semira', familyName: 'Idris', bornOn: '1979-09-10' }],
  ])('says nothing about somebody with %s', async (_, typed) => {
    await somebody('beta', { givenName: 'Semira', familyName: 'Idris', bornOn: '1979-09-09' });
    expect((await register(typed)).status).toBe(303);
  });

  it.each([
    [
      'who is protected',
      async (personId: string) =>
        void (await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', personId).execute()),
    ],
    [
      'from whom the one who registers is barred',
      async (personId: string) =>
        void (await world.admin
          .insertInto('person_bars')
          .values({
            tenant_id: world.tenants.north,
            id: newId(),
            person_id: personId,
            account_id: worker.accountId,
            reason: 'kin',
            valid_from: '2026-01-01',
          })
          .execute()),
    ],
  ])('gives no sign of somebody %s, in her own programme or another', async (what, close) => {
    const familyName = what.includes('barred') ? 'Osmani' : 'Berisha';
    for (const programme of ['alpha', 'beta'] as const) {
      const { personId } = await somebody(programme, { givenName: 'Drita', familyName, bornOn: '1985-05-05' });
      await close(personId);
    }
    expect((await register({ givenName: 'Drita', familyName, bornOn: '1985-05-05' })).status).toBe(303);
  });

  it('of another organisation nothing at all', async () => {
    await somebody('gamma', { givenName: 'Natalia', familyName: 'Shevchenko', bornOn: '1991-01-01' });
    expect((await register({ givenName: 'Наталія', familyName: 'Шевченко', bornOn: '1991-01-01' })).status).toBe(303);
  });

  it('finds by phone, by an earlier name and by another script', async () => {
    const { personId } = await somebody('alpha', { givenName: 'Fatemeh', familyName: 'Hosseini', bornOn: null });
    await world.admin
      .insertInto('person_contacts')
      .values({
        tenant_id: world.tenants.north,
        id: newId(),
        person_id: personId,
        kind: 'phone',
        value: '+46 70 174 06 91',
      })
      .execute();
    expect((await register({ givenName: 'Fatima', familyName: 'Hussaini', phone: '070-174 06 91' })).status).toBe(422);
    expect((await register({ givenName: 'فاطمه', familyName: 'حسینی' })).status).toBe(422);
    await world.admin
      .insertInto('person_names')
      .values({ tenant_id: world.tenants.north, id: newId(), person_id: personId, kind: 'earlier', name: 'Karimi' })
      .execute();
    await world.admin.updateTable('people').set({ born_on: '1982-08-08' }).where('id', '=', personId).execute();
    expect((await register({ givenName: 'Fatima', familyName: 'Karimi', bornOn: '1982-08-08' })).status).toBe(422);
  });

  it('through the API the refusal names ids, and nothing else', async () => {
    const { personId } = await somebody('alpha', { givenName: 'Olena', familyName: 'Bondar', bornOn: '1993-03-03' });
    const json = { ...registration({ givenName: 'Олена', familyName: 'Бондар', bornOn: '1993-03-03' }) };
    const answer = await worker.request('POST', '/api/v1/participants', { json });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(await answer.json())).toContain(personId);
    const settled = { ...json, alike: [{ id: personId, answer: 'else' }] };
    expect((await worker.request('POST', '/api/v1/participants', { json: settled })).status).toBe(200);
  });
});

describe('the gate that finds who is alike', () => {
  const askedBy = (actor: Actor, name: string, born: string) =>
    actor.run(
      async (ctx) =>
        (
          await sql<{
            person_id: string | null;
            reasons: string[];
          }>`select * from app.find_alike(${name}, ${born}::date, '{}', '{}', null)`.execute(ctx.db)
        ).rows,
    );

  it('answers coordinators and case workers, and nobody else', async () => {
    const { personId } = await somebody('alpha', { givenName: 'Ruta', familyName: 'Haile', bornOn: '1977-07-07' });
    for (const role of ['coordinator', 'case-worker'] as const)
      expect((await askedBy(await world.as(role, 'alpha'), 'Ruta Hayle', '1977-07-07'))[0]?.person_id).toBe(personId);
    for (const role of [
      'peer-coach',
      'activity-leader',
      'evaluator',
      'tenant-administrator',
      'partner-officer',
    ] as const)
      expect(await askedBy(await world.as(role, 'alpha'), 'Ruta Hayle', '1977-07-07'), role).toEqual([]);
  });

  it('answers about those elsewhere with one row that is always the same, however many there are', async () => {
    const shape = [{ person_id: null, reasons: [], weight: 0 }];
    await somebody('beta', { givenName: 'Yonas', familyName: 'Abraha', bornOn: '1981-01-02' });
    expect(await askedBy(worker, 'Jonas Abraha', '1981-01-02')).toEqual(shape);
    await somebody('beta', { givenName: 'Yonas', familyName: 'Abraha', bornOn: '1981-01-02' });
    expect(await askedBy(worker, 'Jonas Abraha', '1981-01-02')).toEqual(shape);
    expect(await askedBy(await world.as('case-worker', 'gamma'), 'Jonas Abraha', '1981-01-02')).toEqual([]);
  });
});
