import { describe, expect, it } from 'vitest';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { listUses } from './every-operation.ts';
import { spoiledPool } from './failing-pool.ts';

describe('the trace of what was read', async () => {
  const world = await buildWorld();
  const own = await oneOfEverything(world, 'alpha');
  world.services.log = { info: () => {}, warn: () => {}, error: () => {} } as never;
  const people = await Promise.all(
    Array.from({ length: 7 }, (_, at) => world.aParticipant('alpha', { familyName: `Person${at}` })),
  );
  await world.admin
    .insertInto('activity_members')
    .values(
      people.map(({ personId, enrolmentId }) => ({
        tenant_id: world.tenants.north,
        programme_id: world.programmes.alpha,
        activity_id: own['activityId'] as string,
        person_id: personId,
        enrolment_id: enrolmentId,
        joined_on: '2026-02-01',
      })),
    )
    .execute();

  const eventsOf = (actor: Actor) =>
    world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', actor.accountId)
      .selectAll()
      .orderBy('at')
      .execute();
  /** Whom an answer shows: the people whose ids, or whose enrolments' ids, stand in it. */
  async function shownIn(text: string): Promise<string[]> {
    const enrolments = await world.admin.selectFrom('enrolments').select(['id', 'person_id']).execute();
    return [
      ...new Set(
        enrolments
          .filter(({ id, person_id }) => text.includes(id) || text.includes(person_id))
          .map((each) => each.person_id),
      ),
    ].sort();
  }

  it.each([
    '/participants',
    '/participants?status=all',
    '/api/v1/participants?limit=100',
    `/sessions/${own['sessionId']}/attendance`,
    `/activities/${own['activityId']}`,
    `/api/v1/sessions/${own['sessionId']}/attendance`,
  ])('of %s names everybody who is shown, and nobody else', async (address) => {
    const actor = await world.as('coordinator', 'alpha');
    const before = (await eventsOf(actor)).length;
    const answer = await actor.request('GET', address);
    expect(answer.status).toBe(200);
    const shown = await shownIn(await answer.text());
    expect(shown.length).toBeGreaterThan(5);
    const events = (await eventsOf(actor)).slice(before);
    expect(events).toHaveLength(1);
    expect([...(events[0]?.subjects ?? [])].sort()).toEqual(shown);
  });

  it('names, for every operation, at least everybody whose record the answer shows', { timeout: 120_000 }, async () => {
    let showing = 0;
    for (const { operation, actor, address } of await listUses(world, 'alpha', own)) {
      if (operation.method !== 'GET') continue;
      const before = (await eventsOf(actor)).length;
      const answer = await actor.request('GET', address);
      const shown = answer.status === 200 ? await shownIn(await answer.text()) : [];
      const events = (await eventsOf(actor)).slice(before);
      if (shown.length > 0) showing += 1;
      const named = new Set(events.flatMap(({ subjects }) => subjects));
      expect(
        shown.filter((person) => !named.has(person)),
        operation.id,
      ).toEqual([]);
    }
    expect(showing).toBeGreaterThan(25);
  });

  it('of a file names everybody in it', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const file = await (await actor.request('GET', '/participants/export?status=all&format=csv')).text();
    const lines = file.trim().split('\r\n').length - 1;
    const event = (await eventsOf(actor)).at(-1);
    expect(event?.action).toBe('export');
    expect(event?.subjects).toHaveLength(lines);
  });

  it('holds ids and words of the system, never what was read', async () => {
    const events = await world.admin.selectFrom('audit_events').selectAll().execute();
    expect(events.length).toBeGreaterThan(5);
    for (const { subjects, ...event } of events) {
      expect(JSON.stringify(event)).not.toMatch(/Person\d|Kanarie|Amira|example\.org/);
      for (const subject of subjects) expect(subject).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('comes with every operation that declares one; when it cannot be written, nothing is answered and nothing is saved', {
    timeout: 120_000,
  }, async () => {
    const uses = (await listUses(world, 'alpha', own)).filter(
      ({ operation }) => 'action' in operation.audit && operation.method === 'GET',
    );
    expect(uses.length).toBeGreaterThan(30);
    const { pool } = world.services;
    let refused = 0;
    for (const { operation, actor, address } of uses) {
      const before = (await eventsOf(actor)).length;
      const open = await actor.request('GET', address);
      const body = await open.text();
      if (open.status === 200) expect((await eventsOf(actor)).length, operation.id).toBe(before + 1);
      world.services.pool = spoiledPool(pool, (statement) =>
        statement.startsWith('insert into audit_events') ? ['insert into audit_events default values', []] : undefined,
      );
      const shut = await actor.request('GET', address);
      world.services.pool = pool;
      if (open.status !== 200) continue;
      expect(shut.status, operation.id).toBe(500);
      const left = await shut.text();
      expect(left, operation.id).not.toMatch(/Person\d|Kanarie/);
      expect(left.length, operation.id).toBeLessThan(Math.max(body.length, 4000));
      refused += 1;
    }
    expect(refused).toBeGreaterThan(30);
  });

  it('undoes a save that it cannot be written for', async () => {
    const actor = await world.as('coordinator', 'alpha');
    const { personId, enrolmentId } = await world.aParticipant('alpha', { familyName: 'Oförändrad' });
    const form = { version: '1', givenName: 'Amira', familyName: 'Ändrad', sex: 'woman', bornOn: '1990-05-06' };
    const name = async () =>
      (
        await world.admin
          .selectFrom('person_directory')
          .where('person_id', '=', personId)
          .select('family_name')
          .executeTakeFirstOrThrow()
      ).family_name;
    const { pool } = world.services;
    world.services.pool = spoiledPool(pool, (statement) =>
      statement.startsWith('insert into audit_events') ? ['select 1/0', []] : undefined,
    );
    const failed = await actor.request('POST', `/participants/${enrolmentId}/person`, { form });
    world.services.pool = pool;
    expect(failed.status).toBe(500);
    expect(await name()).toBe('Oförändrad');
    expect((await actor.request('POST', `/participants/${enrolmentId}/person`, { form })).status).toBe(303);
    expect(await name()).toBe('Ändrad');
  });
});
