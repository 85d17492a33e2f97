import { describe, expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

const world = await buildWorld();

const add = (actor: Actor, enrolmentId: string, form: Record<string, string>) =>
  actor.request('POST', `/participants/${enrolmentId}/numbers`, { form: { id: newId(), version: '1', ...form } });
const replace = (actor: Actor, enrolmentId: string, numberId: string, form: Record<string, string>) =>
  actor.request('POST', `/participants/${enrolmentId}/numbers/${numberId}/replace`, {
    form: { id: newId(), because: 'other', ...form },
  });
const numbersOf = (personId: string) =>
  world.admin
    .selectFrom('person_identifiers')
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .select(['id', 'kind', 'masked', 'level', 'source', 'valid_before', 'ended_as', 'ended_reason', 'replaced_by'])
    .execute();
const versionOf = async (personId: string) =>
  String(
    (await world.admin.selectFrom('people').where('id', '=', personId).select('version').executeTakeFirstOrThrow())
      .version,
  );

describe('a person’s numbers', () => {
  test('follow each other: file number, samordningsnummer, personnummer, each pointing on', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    await add(actor, enrolmentId, { number: '12-345678/1', source: 'document' });
    const [file] = await numbersOf(personId);
    const first = await replace(actor, enrolmentId, file?.id as string, {
      version: '2',
      number: '19950161-2387',
      level: 'probable',
      because: 'coordination-number-given',
    });
    expect(first.status, await first.text()).toBe(303);
    const coordination = (await numbersOf(personId))[1];
    await replace(actor, enrolmentId, coordination?.id as string, {
      version: '3',
      number: '19950101-2380',
      because: 'registered-as-resident',
    });
    const numbers = await numbersOf(personId);
    expect(numbers).toMatchObject([
      { kind: 'migration-number', ended_as: 'replaced', valid_before: '2026-03-04', replaced_by: numbers[1]?.id },
      { kind: 'samordningsnummer', level: 'probable', ended_as: 'replaced', replaced_by: numbers[2]?.id },
      { kind: 'personnummer', masked: '19950101-••••', valid_before: null, source: 'staff' },
    ]);
    const list = await (await actor.request('GET', `/participants/${enrolmentId}/numbers`)).text();
    for (const words of ['Ersatt', 'Gäller nu', 'Sannolik identitet', 'Har blivit folkbokförd'])
      expect(list).toContain(words);
    expect(list).not.toContain('2380');
  });

  test.each([
    [{ number: '' }, 'Fyll i fältet'],
    [{ number: '19900101-980' }, 'Antalet siffror stämmer inte'],
    [{ number: '21900101-9802' }, 'inget århundrade'],
    [{ number: '19900101+9802' }, 'Plustecken betyder'],
    [{ number: '19900230-9802' }, 'inte med en riktig dag'],
    [{ number: '19900101-9803' }, 'Den sista siffran, kontrollsiffran, stämmer inte'],
    [{ number: '19900101-9802', level: 'probable' }, 'Nivån gäller bara samordningsnummer'],
    [{ number: '19900101-9802', level: 'x' }, 'Välj ett av alternativen'],
  ])('%o is explained at the field, and what was typed stays', async (form, words) => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const answer = await add(actor, enrolmentId, form);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain(`value="${form.number}"`);
    expect(await numbersOf(personId)).toEqual([]);
  });

  test('are saved once however often the form is sent', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const form = { id: newId(), number: '19970101-2388' };
    const answers = await Promise.all([1, 2, 3].map(() => add(actor, enrolmentId, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await numbersOf(personId)).toHaveLength(1);
  });

  test('that two replace at once become one; the other is told what holds now', async () => {
    const [one, two] = [await world.as('case-worker', 'alpha'), await world.as('coordinator', 'alpha')];
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    await add(one, enrolmentId, { number: '23-456789' });
    const old = (await numbersOf(personId))[0]?.id as string;
    const answers = await Promise.all([
      replace(one, enrolmentId, old, { version: '2', number: '19980101-2387' }),
      replace(two, enrolmentId, old, { version: '2', number: '19980101-2395' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    const told = await answers.find(({ status }) => status === 422)?.text();
    expect(told).toContain('redan utbytt eller avslutat');
    expect(told).toContain('19980101-••••');
    expect((await numbersOf(personId)).filter(({ valid_before }) => valid_before === null)).toHaveLength(1);
    const late = await replace(two, enrolmentId, old, { version: '3', number: '19980101-2395' });
    expect(late.status).toBe(422);
  });

  test('end as wrong, and then belong to whoever they are of', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const [one, other] = [await world.aParticipant('alpha'), await world.aParticipant('alpha')];
    await add(actor, one.enrolmentId, { number: '19960101-2397' });
    const [wrong] = await numbersOf(one.personId);
    const path = `/participants/${one.enrolmentId}/numbers/${wrong?.id}/end`;
    expect((await add(actor, other.enrolmentId, { number: '19960101-2397' })).status).toBe(422);
    const form = { version: '2', ending: 'wrong', note: 'Förväxlade personer' };
    expect((await actor.request('POST', path, { form })).status).toBe(303);
    expect((await actor.request('POST', path, { form })).status).toBe(303);
    expect(await numbersOf(one.personId)).toMatchObject([{ ended_as: 'wrong', ended_reason: 'Förväxlade personer' }]);
    expect((await add(actor, other.enrolmentId, { number: '19960101-2397' })).status).toBe(303);
  });

  test('of somebody else are refused: known with the way to her, otherwise taken and nothing more', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const [one, other] = [await world.aParticipant('alpha'), await world.aParticipant('alpha')];
    const elsewhere = await world.aParticipant('beta', { familyName: 'Annorstädes' });
    await add(actor, one.enrolmentId, { number: '19930101-2382' });
    await add(await world.as('case-worker', 'beta'), elsewhere.enrolmentId, { number: '19940101-2399' });
    const known = await (await add(actor, other.enrolmentId, { number: '19930101-2382' })).text();
    expect(known).toContain('finns redan bland dina deltagare');
    expect(known).toContain(`/participants/${one.enrolmentId}"`);
    const taken = await (await add(actor, other.enrolmentId, { number: '19940101-2399' })).text();
    expect(taken).toContain('går inte att registrera här');
    for (const secret of [elsewhere.enrolmentId, elsewhere.personId, 'Annorstädes'])
      expect(taken).not.toContain(secret);
  });

  test('that do not exist are noted honestly, until there is one', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const path = `/participants/${enrolmentId}/numbers/none`;
    const form = { id: newId(), version: '1', cause: 'not-given-yet' };
    expect((await actor.request('POST', path, { form })).status).toBe(303);
    expect((await actor.request('POST', path, { form })).status).toBe(303);
    const list = `/participants/${enrolmentId}/numbers`;
    expect(await (await actor.request('GET', list)).text()).toContain('Har inte fått något nummer än');
    await add(actor, enrolmentId, { version: '2', number: '34-567891' });
    expect(await (await actor.request('GET', list)).text()).not.toContain('Har inte fått något nummer än');
    const rows = await world.admin
      .selectFrom('person_number_absences')
      .where('person_id', '=', personId)
      .select(['cause', 'valid_before'])
      .execute();
    expect(rows).toEqual([{ cause: 'not-given-yet', valid_before: '2026-03-04' }]);
    const again = await actor.request('POST', path, {
      form: { id: newId(), version: await versionOf(personId), cause: 'other' },
    });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('har ett nummer som gäller');
  });

  test('are masked everywhere, and shown in full with their history for a stated reason that is kept', async () => {
    const actor = await world.as('case-worker', 'beta');
    const { enrolmentId, personId } = await world.aParticipant('beta');
    await add(actor, enrolmentId, { number: '45-678912' });
    const [file] = await numbersOf(personId);
    await replace(actor, enrolmentId, file?.id as string, { version: '2', number: '19900101-9802' });
    const shown = await Promise.all(
      ['', '/person', '/number', '/numbers'].map(async (part) =>
        (await actor.request('GET', `/participants/${enrolmentId}${part}`)).text(),
      ),
    );
    for (const html of shown) expect(html).not.toMatch(/9802|45-?678912/);
    const address = `/participants/${enrolmentId}/number`;
    const without = await actor.request('POST', address, { form: {} });
    expect(without.status).toBe(422);
    expect(await without.text()).not.toContain('9802');
    const revealed = await (await actor.request('POST', address, { form: { reason: 'agency-contact' } })).text();
    for (const words of ['19900101-9802', '45-678912', 'Ersatt']) expect(revealed).toContain(words);
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

  test('are listed, changed and shown by no other role and in no other programme', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const ask = async (
      role: 'case-worker' | 'activity-leader' | 'peer-coach' | 'evaluator',
      programme: 'alpha' | 'beta',
    ) => {
      const actor = await world.as(role, programme);
      const answers = [
        await actor.request('POST', `/participants/${enrolmentId}/number`, { form: { reason: 'agency-contact' } }),
        await actor.request('GET', `/participants/${enrolmentId}/numbers`),
        await add(actor, enrolmentId, { number: 'x' }),
      ];
      return answers.map(({ status }) => status);
    };
    expect(
      await Promise.all([
        ask('case-worker', 'alpha'),
        ask('case-worker', 'beta'),
        ask('activity-leader', 'alpha'),
        ask('peer-coach', 'alpha'),
        ask('evaluator', 'alpha'),
      ]),
    ).toEqual([
      [200, 200, 422],
      [404, 404, 404],
      [403, 403, 403],
      [403, 403, 403],
      [403, 403, 403],
    ]);
  });
});
