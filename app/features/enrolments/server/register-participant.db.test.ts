import { describe, expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld, type ProgrammeKey } from '#test/world.ts';

const world = await buildWorld();

function formOf(programme: ProgrammeKey, answers: Record<string, string> = {}) {
  return {
    enrolmentId: newId(),
    personId: newId(),
    programmeId: world.programmes[programme],
    givenName: 'Amina',
    familyName: 'Farah',
    referredOn: '2026-03-01',
    step: 'referred',
    // Everybody here is called alike: what is asked about that is tried in alike.db.test.ts.
    elsewhereSeen: 'on',
    ...answers,
  };
}
const register = (actor: Actor, form: Record<string, string>) => actor.request('POST', '/participants/new', { form });
const countEnrolments = async (personId: string) =>
  (await world.admin.selectFrom('enrolments').where('person_id', '=', personId).selectAll().execute()).length;

describe('registering a participant', () => {
  test('saves person, number, enrolment and every decision, and leads to her page', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const form = formOf('alpha', {
      number: '900101-9802',
      firstLanguage: 'so',
      interpreter: 'yes',
      languages: 'ar',
      phone: '070-174 06 05',
      email: 'amina@example.org',
      siteKey: 'centre',
      trackKey: 'work',
      step: 'started',
      effectiveOn: '2026-03-02',
    });
    const answer = await register(actor, form);
    expect(answer.headers.get('location')).toBe(`/participants/${form.enrolmentId}?done=created`);
    const enrolment = await world.admin
      .selectFrom('enrolments')
      .where('id', '=', form.enrolmentId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(enrolment).toMatchObject({
      status: 'active',
      started_on: '2026-03-02',
      planned_end_on: '2026-09-01',
      site_key: 'centre',
      track_key: 'work',
      person_id: form.personId,
    });
    const person = await world.admin
      .selectFrom('people')
      .where('id', '=', form.personId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(person).toMatchObject({ sex: 'woman', born_on: '1990-01-01', restricted: false });
    const moves = await world.admin
      .selectFrom('enrolment_moves')
      .where('enrolment_id', '=', form.enrolmentId)
      .orderBy('id')
      .selectAll()
      .execute();
    expect(moves.map(({ move }) => move)).toEqual(['refer', 'accept', 'start']);
    const number = await world.admin
      .selectFrom('person_identifiers')
      .where('person_id', '=', form.personId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(number.masked).toBe('19900101-••••');
    expect(number.ciphertext.toString('latin1')).not.toContain('9802');
    const { admin } = world;
    const of = 'person_id';
    const [languages, needs, contacts] = await Promise.all([
      admin.selectFrom('person_languages').where(of, '=', form.personId).select(['language', 'is_first']).execute(),
      admin.selectFrom('person_language_needs').where(of, '=', form.personId).select('interpreter').execute(),
      admin.selectFrom('person_contacts').where(of, '=', form.personId).select(['kind', 'value']).execute(),
    ]);
    expect(languages.sort((a, b) => a.language.localeCompare(b.language))).toEqual([
      { language: 'ar', is_first: false },
      { language: 'so', is_first: true },
    ]);
    expect(needs).toEqual([{ interpreter: 'yes' }]);
    expect(contacts).toEqual([
      { kind: 'phone', value: '070-174 06 05' },
      { kind: 'email', value: 'amina@example.org' },
    ]);
    const page = await actor.request('GET', `/participants/${form.enrolmentId}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Amina Farah');
  });

  test('sent twice, also at the same moment, is saved once and answered alike', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const form = formOf('alpha', { number: '19910101-2392', givenName: 'Dubbel' });
    const answers = await Promise.all([register(actor, form), register(actor, form), register(actor, form)]);
    answers.push(await register(actor, form));
    expect(new Set(answers.map((answer) => answer.headers.get('location')))).toEqual(
      new Set([`/participants/${form.enrolmentId}?done=created`]),
    );
    expect(await countEnrolments(form.personId)).toBe(1);
    expect(
      await world.admin
        .selectFrom('enrolment_moves')
        .where('enrolment_id', '=', form.enrolmentId)
        .selectAll()
        .execute(),
    ).toHaveLength(1);
  });

  test('with a wrong number keeps what was typed and saves nothing', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const form = formOf('alpha', { number: '900101-9803', givenName: 'Felskriven' });
    const answer = await register(actor, form);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('kontrollsiffran, stämmer inte');
    expect(html).toContain('value="Felskriven"');
    expect(html).toContain(form.enrolmentId);
    expect(await countEnrolments(form.personId)).toBe(0);
  });

  test('only in a programme of one’s own', async () => {
    const [mine, foreign, otherTenant] = [formOf('beta'), formOf('beta'), formOf('gamma')];
    expect((await register(await world.as('case-worker', 'beta'), mine)).status).toBe(303);
    expect((await register(await world.as('case-worker', 'alpha'), foreign)).status).toBe(422);
    expect((await register(await world.as('case-worker', 'alpha'), otherTenant)).status).toBe(422);
    expect(await Promise.all([mine, foreign, otherTenant].map((form) => countEnrolments(form.personId)))).toEqual([
      1, 0, 0,
    ]);
  });

  test.each([
    ['coordinator', 303],
    ['case-worker', 303],
    ['activity-leader', 403],
    ['peer-coach', 403],
    ['evaluator', 403],
    ['tenant-administrator', 403],
  ] as const)('by a %s is answered with %i', async (role, status) => {
    const form = formOf('alpha', { givenName: role });
    expect((await register(await world.as(role, 'alpha'), form)).status).toBe(status);
    expect(await countEnrolments(form.personId)).toBe(status === 303 ? 1 : 0);
  });
});

describe('a number that is registered already', () => {
  const number = '19920101-2383';

  test('leads to the person when she is among one’s own participants', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const first = formOf('alpha', { number, givenName: 'Hodan' });
    await register(actor, first);
    const html = await (await register(actor, formOf('alpha', { number }))).text();
    expect(html).toContain('finns redan bland dina deltagare');
    expect(html).toContain(`/participants/${first.enrolmentId}`);
  });

  test('tells another programme nothing but that it is taken', async () => {
    const second = formOf('beta', { number });
    const answer = await register(await world.as('case-worker', 'beta'), second);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('går inte att registrera här');
    for (const secret of ['Hodan', 'alpha']) expect(html).not.toContain(secret);
    expect(await world.admin.selectFrom('people').where('id', '=', second.personId).selectAll().execute()).toEqual([]);
  });

  test('is free in another organisation', async () => {
    expect((await register(await world.as('case-worker', 'gamma'), formOf('gamma', { number }))).status).toBe(303);
  });

  test('is given to one only, also when two register it at the same moment', async () => {
    const both = await Promise.all([
      register(
        await world.as('case-worker', 'alpha'),
        formOf('alpha', { number: '19930101-2382', givenName: 'Ayan', familyName: 'Nur' }),
      ),
      register(
        await world.as('case-worker', 'beta'),
        formOf('beta', { number: '19930101-2382', givenName: 'Bilan', familyName: 'Guled' }),
      ),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  });

  test('a fill-in may be shared, for it is nobody’s own', async () => {
    const actor = await world.as('case-worker', 'alpha');
    for (const [givenName, familyName] of [
      ['Ett', 'Berg'],
      ['Två', 'Dahl'],
    ] as const)
      expect((await register(actor, formOf('alpha', { number: '19900101-T123', givenName, familyName }))).status).toBe(
        303,
      );
  });
});

describe('a person who is known', () => {
  test('comes back as a new enrolment when the first is ended', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { personId, enrolmentId } = await world.aParticipant('alpha', { status: 'ended', givenName: 'Tillbaka' });
    const form = { ...formOf('alpha'), knownPersonId: personId };
    expect((await register(actor, form)).headers.get('location')).toContain(form.enrolmentId);
    const page = await (await actor.request('GET', `/participants/${form.enrolmentId}`)).text();
    expect(page).toContain(`/participants/${enrolmentId}`);
  });

  test('has at most one open enrolment in a programme, however many try at once', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { personId } = await world.aParticipant('alpha', { status: 'ended' });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => register(actor, { ...formOf('alpha'), knownPersonId: personId })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422, 422]);
    expect(await countEnrolments(personId)).toBe(2);
  });

  test('is enrolled from one programme into another only by somebody who works in both', async () => {
    const { personId } = await world.aParticipant('alpha');
    expect(
      (await register(await world.as('case-worker', 'beta'), { ...formOf('beta'), knownPersonId: personId })).status,
    ).toBe(422);
    const both = await world.as('case-worker', 'alpha');
    await world.admin
      .insertInto('role_assignments')
      .values({
        tenant_id: world.tenants.north,
        id: newId(),
        account_id: both.accountId,
        role: 'case-worker',
        programme_id: world.programmes.beta,
        valid_from: '2025-01-01',
      })
      .execute();
    expect((await register(both, { ...formOf('beta'), knownPersonId: personId })).status).toBe(303);
    expect(await countEnrolments(personId)).toBe(2);
  });
});

describe('a person with protected identity', () => {
  test('is seen by the one who registers her and by nobody else', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const form = formOf('alpha', {
      givenName: 'Hemlig',
      familyName: 'Person',
      restricted: 'on',
      number: '19940101-2381',
    });
    expect((await register(actor, form)).status).toBe(303);
    const address = `/participants/${form.enrolmentId}`;
    const own = await (await actor.request('GET', address)).text();
    expect(own).toContain('Hemlig Person');
    expect(own).toContain('Skyddade uppgifter');
    expect(await (await actor.request('GET', '/participants')).text()).toContain('Person, Hemlig');
    const colleague = await world.as('coordinator', 'alpha');
    expect((await colleague.request('GET', address)).status).toBe(404);
    expect(await (await colleague.request('GET', '/participants')).text()).not.toContain('Hemlig');
    expect(await (await colleague.request('POST', '/search', { form: { q: 'Hemlig' } })).text()).not.toContain(
      form.enrolmentId,
    );
    const taken = await (await register(colleague, formOf('alpha', { number: '19940101-2381' }))).text();
    expect(taken).toContain('går inte att registrera här');
    expect(taken).not.toContain('Hemlig');
  });
});
