import { describe, expect, test } from 'vitest';
import { type Actor, buildWorld } from '#test/world.ts';

const world = await buildWorld();

const personForm = (answers: Record<string, string> = {}) => ({
  version: '1',
  givenName: 'Amira',
  familyName: 'Hassan',
  sex: 'woman',
  bornOn: '1990-05-06',
  ...answers,
});
const save = (actor: Actor, enrolmentId: string, form: Record<string, string>) =>
  actor.request('POST', `/participants/${enrolmentId}/person`, { form });
const numbersOf = (personId: string) =>
  world.admin
    .selectFrom('person_identifiers')
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .select(['kind', 'masked', 'valid_before'])
    .execute();

describe('a person’s details', () => {
  test('are changed, and an older version cannot overwrite them', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    expect(
      (
        await save(
          actor,
          enrolmentId,
          personForm({ givenName: 'Amirah', phone: '070-123 45 67', firstLanguage: 'ar', interpreter: 'no' }),
        )
      ).status,
    ).toBe(303);
    const stale = await save(actor, enrolmentId, personForm({ givenName: 'Gammal' }));
    expect(stale.status).toBe(422);
    expect(await stale.text()).toContain('Någon annan har sparat under tiden');
    expect(
      await world.admin
        .selectFrom('person_directory')
        .where('person_id', '=', personId)
        .select(['given_name', 'phone', 'first_language', 'interpreter'])
        .executeTakeFirstOrThrow(),
    ).toEqual({ given_name: 'Amirah', phone: '070-123 45 67', first_language: 'ar', interpreter: false });
  });
});

describe('a person’s numbers', () => {
  test('follow each other: the file number, then the personnummer, both kept', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    await save(actor, enrolmentId, personForm({ number: '12-345678/1' }));
    await save(actor, enrolmentId, personForm({ version: '2', number: '19950101-2380' }));
    expect(await numbersOf(personId)).toEqual([
      { kind: 'migration-number', masked: '••••••78', valid_before: '2026-03-04' },
      { kind: 'personnummer', masked: '19950101-••••', valid_before: null },
    ]);
  });

  test('of somebody else are refused, and nothing of the save remains', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const [one, other] = [await world.aParticipant('alpha'), await world.aParticipant('alpha', { givenName: 'Annan' })];
    expect((await save(actor, one.enrolmentId, personForm({ number: '19960101-2397' }))).status).toBe(303);
    const taken = await save(actor, other.enrolmentId, personForm({ givenName: 'Ändrad', number: '19960101-2397' }));
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain('redan registrerat i organisationen');
    expect(
      (
        await world.admin
          .selectFrom('person_directory')
          .where('person_id', '=', other.personId)
          .select('given_name')
          .executeTakeFirstOrThrow()
      ).given_name,
    ).toBe('Annan');
  });

  test('are masked everywhere, and shown in full for a stated reason that is kept', async () => {
    const actor = await world.as('case-worker', 'beta');
    const { enrolmentId, personId } = await world.aParticipant('beta');
    await save(actor, enrolmentId, personForm({ number: '19900101-9802' }));
    const shown = await Promise.all(
      ['', '/person', '/number'].map(async (part) =>
        (await actor.request('GET', `/participants/${enrolmentId}${part}`)).text(),
      ),
    );
    for (const html of shown) expect(html).not.toContain('9802');
    const address = `/participants/${enrolmentId}/number`;
    const without = await actor.request('POST', address, { form: {} });
    expect(without.status).toBe(422);
    expect(await without.text()).not.toContain('9802');
    const revealed = await actor.request('POST', address, { form: { reason: 'agency-contact' } });
    expect(await revealed.text()).toContain('19900101-9802');
    const events = await world.admin
      .selectFrom('audit_events')
      .where('action', '=', 'reveal')
      .select(['purpose', 'subjects', 'category', 'account_id'])
      .execute();
    expect(events).toEqual([
      {
        purpose: 'person.reveal-number:agency-contact',
        subjects: [personId],
        category: 'identity',
        account_id: actor.accountId,
      },
    ]);
  });

  test('are shown to no other role and no other programme', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const form = { reason: 'agency-contact' };
    const ask = async (
      role: 'case-worker' | 'activity-leader' | 'peer-coach' | 'evaluator',
      programme: 'alpha' | 'beta',
    ) =>
      (await (await world.as(role, programme)).request('POST', `/participants/${enrolmentId}/number`, { form })).status;
    expect(
      await Promise.all([
        ask('case-worker', 'alpha'),
        ask('case-worker', 'beta'),
        ask('activity-leader', 'alpha'),
        ask('peer-coach', 'alpha'),
        ask('evaluator', 'alpha'),
      ]),
    ).toEqual([200, 404, 403, 403, 403]);
  });
});
