import { describe, expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { searchPeople } from './search-people.ts';

const world = await buildWorld();
const person = await world.aParticipant('alpha', { givenName: 'Zahra', familyName: 'Nuur', siteKey: 'centre' });
const { enrolmentId } = person;
const get = (actor: Actor, address: string) => actor.request('GET', address);

const addresses = [
  `/participants/${enrolmentId}`,
  `/participants/${enrolmentId}/enrolment`,
  `/participants/${enrolmentId}/person`,
  `/participants/${enrolmentId}/number`,
  `/participants/${enrolmentId}/moves/pause`,
  `/api/v1/participants/${enrolmentId}`,
];

describe('a participant’s pages', () => {
  test.each(addresses)('%s opens for her programme and is not there for any other', async (address) => {
    expect((await get(await world.as('coordinator', 'alpha'), address)).status).toBe(200);
    expect((await get(await world.as('case-worker', 'alpha'), address)).status).toBe(200);
    expect((await get(await world.as('coordinator', 'beta'), address)).status).toBe(404);
    expect((await get(await world.as('coordinator', 'gamma'), address)).status).toBe(404);
  });

  test.each(addresses)('%s is closed to evaluators and administrators', async (address) => {
    for (const role of ['evaluator', 'tenant-administrator', 'system-administrator'] as const)
      expect((await get(await world.as(role, 'alpha'), address)).status).toBe(403);
  });

  test('a leader sees her name and attendance and nothing of the rest; a peer coach has none of them', async () => {
    await world.admin
      .insertInto('enrolment_moves')
      .values({
        tenant_id: world.tenants.north,
        id: newId(),
        enrolment_id: enrolmentId,
        programme_id: world.programmes.alpha,
        person_id: person.personId,
        move: 'refer',
        to_status: 'referred',
        takes_effect_on: '2026-01-05',
        reason: 'Hemlig orsak',
      })
      .execute();
    expect(await (await get(await world.as('case-worker', 'alpha'), addresses[0] ?? '')).text()).toContain(
      'Hemlig orsak',
    );
    const leader = await world.as('activity-leader', 'alpha');
    const html = await (await get(leader, addresses[0] ?? '')).text();
    expect(html).toContain('Zahra Nuur');
    for (const hidden of ['Hemlig orsak', 'Modersmål', 'Inskrivningen', 'Beslut', 'Deltar<'])
      expect(html).not.toContain(hidden);
    for (const address of addresses.slice(1)) expect((await get(leader, address)).status).toBe(403);
    for (const address of addresses)
      expect((await get(await world.as('peer-coach', 'alpha'), address)).status).toBe(403);
  });

  test('what is no id is not there', async () => {
    for (const address of ['/participants/x', `/participants/${newId()}`])
      expect((await get(await world.as('coordinator', 'alpha'), address)).status).toBe(404);
  });
});

describe('the participant list', () => {
  test('holds the people of one’s programmes and of no other', async () => {
    const seen = async (actor: Actor) => (await (await get(actor, '/participants')).text()).includes(enrolmentId);
    expect(
      await Promise.all(
        (['coordinator', 'case-worker', 'activity-leader', 'peer-coach'] as const).map(async (role) =>
          seen(await world.as(role, 'alpha')),
        ),
      ),
    ).toEqual([true, true, true, false]);
    expect(
      await Promise.all(
        (['beta', 'gamma'] as const).map(async (programme) => seen(await world.as('coordinator', programme))),
      ),
    ).toEqual([false, false]);
    for (const role of ['evaluator', 'tenant-administrator'] as const)
      expect((await get(await world.as(role, 'alpha'), '/participants')).status).toBe(403);
  });

  test('another programme named in the address finds nobody', async () => {
    const html = await (
      await get(await world.as('coordinator', 'beta'), `/participants?programme=${world.programmes.alpha}&status=all`)
    ).text();
    expect(html).not.toContain('Nuur');
    expect(html).toContain('Ingen deltagare passar filtret');
  });

  test('shows a protected person to her named reader only, also when the name is searched for', async () => {
    const reader = await world.as('case-worker', 'alpha');
    const hidden = await world.aParticipant('alpha', {
      givenName: 'Skyddad',
      familyName: 'Qvist',
      restricted: true,
      namedReaders: [reader.accountId],
    });
    const others = [await world.as('coordinator', 'alpha'), await world.as('activity-leader', 'alpha')];
    const sees = async (actor: Actor) => {
      const texts = await Promise.all([
        get(actor, '/participants').then((answer) => answer.text()),
        actor.request('POST', '/participants', { form: { name: 'qvist' } }).then((answer) => answer.text()),
        actor.request('POST', '/search', { form: { q: 'Qvist' } }).then((answer) => answer.text()),
      ]);
      return texts.map((html) => html.includes(hidden.enrolmentId));
    };
    expect(await sees(reader)).toEqual([true, true, true]);
    for (const actor of others) expect(await sees(actor)).toEqual([false, false, false]);
  });

  test('is read by the database role itself behind the same walls', async () => {
    const evaluator = await world.as('evaluator', 'alpha');
    expect(await evaluator.run((ctx) => ctx.db.selectFrom('person_directory').selectAll().execute())).toEqual([]);
    expect(await evaluator.run((ctx) => ctx.db.selectFrom('participant_names').selectAll().execute())).toEqual([]);
    const worker = await world.as('case-worker', 'alpha');
    expect(
      (await worker.run((ctx) => ctx.db.selectFrom('participant_names').selectAll().execute())).every(
        (row) => row.programme_id === world.programmes.alpha,
      ),
    ).toBe(true);
    await expect(
      worker.run((ctx) => ctx.db.updateTable('participant_names').set({ sort_name: 'x' }).execute()),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('search', () => {
  test('finds by parts of a name in any order, and by a whole number', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const find = (text: string) => actor.run((ctx) => searchPeople(ctx, text, 10));
    for (const text of ['zah', 'NUUR', 'nuur zahra'])
      expect((await find(text)).map((found) => found.enrolmentId)).toEqual([enrolmentId]);
    for (const text of ['', '%', '_', 'zahra x']) expect(await find(text)).toEqual([]);
  });

  test('a changed name is found by the new one in every programme, not by the old one', async () => {
    const actor = await world.as('case-worker', 'beta');
    const { personId } = await world.aParticipant('beta', { givenName: 'Gammalt', familyName: 'Namn' });
    const other = newId();
    await world.admin
      .insertInto('enrolments')
      .values({
        tenant_id: world.tenants.north,
        id: other,
        programme_id: world.programmes.alpha,
        person_id: personId,
        status: 'active',
        referred_on: '2026-01-01',
        started_on: '2026-01-02',
      })
      .execute();
    await actor.run((ctx) =>
      ctx.db.updateTable('person_directory').set({ given_name: 'Nytt' }).where('person_id', '=', personId).execute(),
    );
    const elsewhere = await world.as('case-worker', 'alpha');
    expect(await elsewhere.run((ctx) => searchPeople(ctx, 'nytt namn', 10))).toMatchObject([{ enrolmentId: other }]);
    expect(await elsewhere.run((ctx) => searchPeople(ctx, 'gammalt', 10))).toEqual([]);
  });
});
