import { describe, expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

const world = await buildWorld();
const TENANT = world.tenants.north;

const post = (actor: Actor, path: string, form: Record<string, string | string[]>) =>
  actor.request('POST', path, { form });
const read = async (actor: Actor, path: string) => (await actor.request('GET', path)).text();
const details = (answers: Record<string, string> = {}) => ({
  version: '1',
  givenName: 'Amira',
  familyName: 'Hassan',
  sex: 'woman',
  bornOn: '1990-05-06',
  ...answers,
});

describe('a person’s details', () => {
  test('are changed, and whoever was overtaken sees the newer values beside what she typed', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const path = `/participants/${enrolmentId}/person`;
    const born = { bornOn: '1990-01-01', bornPrecision: 'year' };
    const saved = details({ givenName: 'Amirah', municipality: 'Ort', ...born, reason: 'Bara året är säkert' });
    expect((await post(actor, path, saved)).status).toBe(303);
    const stale = await post(actor, path, details({ givenName: 'Gammal' }));
    const html = await stale.text();
    expect(stale.status).toBe(422);
    for (const words of [
      'Någon annan har sparat under tiden',
      'Sparat: Amirah',
      'Du skrev: Gammal',
      'Sparat: Ort',
      'Du skrev: tomt',
      'value="Gammal"',
      'name="version" value="2"',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('Sparat: Hassan');
    expect((await post(actor, path, details({ version: '2', givenName: 'Gammal' }))).status).toBe(303);
    expect(
      await world.admin
        .selectFrom('people as p')
        .innerJoin('person_directory as d', 'd.person_id', 'p.id')
        .where('p.id', '=', personId)
        .select(['given_name', 'municipality', 'born_on', 'born_precision', 'p.version'])
        .executeTakeFirstOrThrow(),
    ).toEqual({ given_name: 'Gammal', municipality: null, born_on: '1990-05-06', born_precision: null, version: 3 });
  });

  test('keep the name before as an earlier one, unless it was misspelled', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const path = `/participants/${enrolmentId}/person`;
    await post(actor, path, details({ familyName: 'Husein', wasMisspelled: 'on' }));
    await post(actor, path, details({ version: '2', familyName: 'Nilsson' }));
    expect(
      await world.admin
        .selectFrom('person_names')
        .where('person_id', '=', personId)
        .select(['kind', 'name', 'valid_before'])
        .execute(),
    ).toEqual([{ kind: 'earlier', name: 'Amira Husein', valid_before: '2026-03-04' }]);
  });

  test('refuse a rough birth date that is not 1 January', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId } = await world.aParticipant('alpha');
    const refused = await post(actor, `/participants/${enrolmentId}/person`, details({ bornPrecision: 'year' }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('skriver du den 1 januari');
  });
});

describe('a person’s other names', () => {
  test('are added once, what she wants to be called last holds, and a mistake is taken away', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const path = `/participants/${enrolmentId}/names`;
    const first = { id: newId(), version: '1', kind: 'called', name: 'Mimmi' };
    expect((await Promise.all([1, 2].map(() => post(actor, path, first)))).map(({ status }) => status)).toEqual([
      303, 303,
    ]);
    await post(actor, path, { id: newId(), version: '2', kind: 'called', name: 'Mira' });
    await post(actor, path, { id: newId(), version: '3', kind: 'script', name: 'أميرة' });
    const twice = await post(actor, path, { id: newId(), version: '4', kind: 'script', name: 'أميرة' });
    expect(await twice.text()).toContain('Namnet finns redan i listan');
    const rows = await world.admin
      .selectFrom('person_names')
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .select(['id', 'name', 'valid_before'])
      .execute();
    expect(rows.map(({ name, valid_before }) => [name, valid_before])).toEqual([
      ['Mimmi', '2026-03-04'],
      ['Mira', null],
      ['أميرة', null],
    ]);
    expect(await read(actor, `/participants/${enrolmentId}`)).toContain('Mira');
    const gone = await post(actor, `${path}/${rows[2]?.id}/remove`, { version: '4' });
    expect(gone.headers.get('location')).toContain('done=removed');
    expect(await read(actor, path)).not.toContain('أميرة');
    const stale = await post(actor, `${path}/${rows[1]?.id}/remove`, { version: '4' });
    expect(stale.headers.get('location')).toContain('problem=stale');
  });
});

describe('languages', () => {
  test('with what a meeting needs are saved together, and the team that knows them is shown', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const colleague = await world.as('peer-coach', 'alpha');
    await world.admin
      .updateTable('accounts')
      .set({ languages: ['so'] })
      .where('id', '=', colleague.accountId)
      .execute();
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const path = `/participants/${enrolmentId}/contact/languages`;
    const form = {
      version: '1',
      'rows[0].language': 'so',
      'rows[0].speaks': 'native',
      'rows[0].reads': 'no',
      'rows[0].dialect': 'Benadiri',
      'rows[1].language': 'ar',
      'rows[1].speaks': 'a-little',
      swedish: 'a1',
      reading: 'a-little',
      interpreter: 'yes',
      interpreterGender: 'woman',
      interpreterForms: ['phone', 'video'],
    };
    expect((await post(actor, path, form)).status).toBe(303);
    const html = await read(actor, `/participants/${enrolmentId}/contact`);
    for (const words of [
      'Benadiri',
      'A1: enkla ord',
      'Läser lite',
      'helst kvinna',
      'telefon, video',
      'peer-coach alpha',
    ])
      expect(html).toContain(words);
    expect(await read(actor, `/participants/${enrolmentId}`)).toContain('peer-coach alpha (Somaliska)');
    expect(await read(actor, `/participants/${enrolmentId}/enrolment`)).toContain(
      'Kan prata med hen: peer-coach alpha',
    );
    const rows = await world.admin
      .selectFrom('person_languages')
      .where('person_id', '=', personId)
      .orderBy('language')
      .select(['language', 'is_first', 'cefr'])
      .execute();
    expect(rows).toEqual([
      { language: 'ar', is_first: false, cefr: null },
      { language: 'so', is_first: true, cefr: null },
      { language: 'sv', is_first: false, cefr: 'a1' },
    ]);
    const stale = await post(actor, path, { ...form, 'rows[0].language': 'ti' });
    expect(stale.status).toBe(422);
    expect(await stale.text()).toMatch(/Sparat: Somaliska.*Du skrev: Tigrinja/s);
    const twice = await post(actor, path, { ...form, version: '2', 'rows[1].language': 'so' });
    expect(await twice.text()).toContain('Språket står redan på en rad ovanför');
  });

  test('of a colleague who is barred from the person help nobody', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const colleague = await world.as('activity-leader', 'alpha');
    await world.admin
      .updateTable('accounts')
      .set({ languages: ['ti'] })
      .where('id', '=', colleague.accountId)
      .execute();
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const speaking = { tenant_id: TENANT, person_id: personId, language: 'ti', is_first: true };
    await world.admin.insertInto('person_languages').values(speaking).execute();
    const path = `/participants/${enrolmentId}/contact`;
    expect(await read(actor, path)).toContain('activity-leader alpha');
    const bar = { tenant_id: TENANT, id: newId(), person_id: personId, account_id: colleague.accountId };
    await world.admin
      .insertInto('person_bars')
      .values({ ...bar, reason: 'släkt', valid_from: '2026-01-01' })
      .execute();
    expect(await read(actor, path)).not.toContain('activity-leader alpha');
  });
});

describe('ways to reach a person', () => {
  const phone = { kind: 'phone', value: '070-174 06 05', safe: 'yes', isFirst: 'on' };

  test('are added once, changed and forgotten; only one is used first', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const path = `/participants/${enrolmentId}/contact`;
    const form = { id: newId(), version: '1', ...phone };
    const answers = await Promise.all([1, 2].map(() => post(actor, `${path}/new`, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const neighbour = {
      id: newId(),
      version: '2',
      kind: 'person',
      value: '070-174 06 06',
      holder: 'friend',
      holderName: 'Grannen Olle',
      isFirst: 'on',
      isShared: 'on',
      bestDays: ['1', '3'],
      bestFrom: '9.00',
      bestBefore: '12.00',
      bestTimes: 'inte under bönen',
    };
    expect((await post(actor, `${path}/new`, neighbour)).status).toBe(303);
    const html = await read(actor, path);
    for (const words of [
      '070-174 06 05',
      'Grannen Olle',
      'mån, ons 09:00–12:00',
      'inte under bönen',
      'Delas med andra',
    ])
      expect(html).toContain(words);
    const firsts = () =>
      world.admin
        .selectFrom('person_contacts')
        .where('person_id', '=', personId)
        .where('is_first', '=', true)
        .select('value')
        .execute();
    expect(await firsts()).toEqual([{ value: '070-174 06 06' }]);
    const edit = `${path}/${form.id}`;
    expect((await post(actor, edit, { ...phone, version: '3', safe: 'no', isFirst: '' })).status).toBe(303);
    const stale = await post(actor, edit, { ...phone, version: '3', value: '070-174 06 07' });
    expect(await stale.text()).toMatch(/Sparat: 070-174 06 05.*Du skrev: 070-174 06 07/s);
    expect((await post(actor, `${edit}/remove`, { version: '4' })).headers.get('location')).toContain('removed');
    expect((await actor.request('GET', edit)).status).toBe(404);
    expect(await read(actor, path)).not.toContain('070-174 06 05');
  });

  test('are for coordinators and case workers of the programme alone', async () => {
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const mine = await world.as('case-worker', 'alpha');
    await post(mine, `/participants/${enrolmentId}/contact/new`, { id: newId(), version: '1', ...phone });
    const counted = async (actor: Actor) =>
      actor.run(
        async ({ db }) =>
          (await db.selectFrom('person_contacts').where('person_id', '=', personId).select('id').execute()).length,
      );
    const ask = async (
      role: 'case-worker' | 'coordinator' | 'peer-coach' | 'activity-leader' | 'evaluator',
      where: 'alpha' | 'beta',
    ) => {
      const actor = await world.as(role, where);
      return [(await actor.request('GET', `/participants/${enrolmentId}/contact`)).status, await counted(actor)];
    };
    expect(await ask('case-worker', 'alpha')).toEqual([200, 1]);
    expect(await ask('coordinator', 'alpha')).toEqual([200, 1]);
    expect(await ask('case-worker', 'beta')).toEqual([404, 0]);
    expect(await ask('peer-coach', 'alpha')).toEqual([403, 0]);
    expect(await ask('activity-leader', 'alpha')).toEqual([403, 0]);
    expect(await ask('evaluator', 'alpha')).toEqual([403, 0]);
  });

  test('of a protected person are shown to her named readers, never by emergency access', async () => {
    const named = await world.as('case-worker', 'alpha');
    const called = await world.as('coordinator', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha', {
      restricted: true,
      namedReaders: [named.accountId],
    });
    const path = `/participants/${enrolmentId}/contact`;
    const form = { id: newId(), version: '1', ...phone };
    expect((await post(named, `${path}/new`, form)).status).toBe(303);
    expect((await called.request('GET', path)).status).toBe(404);
    await world.admin
      .insertInto('named_readers')
      .values({
        tenant_id: TENANT,
        person_id: personId,
        account_id: called.accountId,
        reason: 'akut',
        valid_until: '2026-03-04T12:00:00Z',
      })
      .execute();
    expect(await read(named, path)).toContain('070-174 06 05');
    const seen = await read(called, path);
    expect(seen).toContain('nödöppning');
    expect(seen).not.toContain('070-174 06 05');
    expect((await called.request('GET', `${path}/${form.id}`)).status).toBe(403);
    expect((await post(called, `${path}/new`, { ...form, id: newId(), version: '2' })).status).toBe(403);
    expect((await called.request('GET', `/api/v1/people/${personId}/contacts`)).status).toBe(403);
    expect((await named.request('GET', `/api/v1/people/${personId}/contacts`)).status).toBe(200);
  });
});
