import { describe, expect, it } from 'vitest';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';
import { canary, oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { type Actor, buildWorld } from '#test/world.ts';

/** What somebody may no longer do, she can no longer do with her very next request. */
describe('a right that has ended', async () => {
  const world = await buildWorld();
  const own = await oneOfEverything(world, 'alpha');
  world.services.log = { info: () => {}, warn: () => {}, error: () => {} } as never;
  const today = dayOf(world.services.now());
  const accountId = (actor: Actor) => actor.accountId;
  const places = [
    '/participants',
    `/participants/${own['enrolmentId']}`,
    '/api/v1/participants',
    '/participants/export',
    '/search',
  ];
  const save = (actor: Actor) =>
    actor.request('POST', `/participants/${own['enrolmentId']}/person`, {
      form: { version: '1', givenName: 'Nytt', familyName: canary.alpha, sex: 'woman', bornOn: '1990-05-06' },
    });

  async function expectOpen(actor: Actor): Promise<void> {
    for (const place of places) expect((await actor.request('GET', place)).status, place).toBe(200);
    expect(await (await actor.request('GET', '/participants')).text()).toContain(canary.alpha);
  }

  async function expectShut(actor: Actor, statuses: number[]): Promise<void> {
    for (const place of places) {
      const answer = await actor.request('GET', place);
      expect(statuses, `${place}: ${answer.status}`).toContain(answer.status);
      expect(await answer.text(), place).not.toContain(canary.alpha);
    }
    expect([303, 403, 404], 'saving').toContain((await save(actor)).status);
    expect(
      await world.admin.selectFrom('person_directory').where('given_name', '=', 'Nytt').select('person_id').execute(),
    ).toEqual([]);
  }

  const administrator = await world.as('tenant-administrator', 'alpha');
  const administer = async (path: string) => {
    const answer = await administrator.request('POST', `/administration/accounts/${path}`, { form: {} });
    expect(answer.headers.get('location')).toMatch(/done=/);
  };
  const roleOf = (actor: Actor) =>
    world.admin
      .selectFrom('role_assignments')
      .where('account_id', '=', accountId(actor))
      .select('id')
      .executeTakeFirstOrThrow();
  const restore = (actor: Actor) =>
    world.admin
      .updateTable('role_assignments')
      .set({ valid_before: null })
      .where('account_id', '=', accountId(actor))
      .execute();

  it.each<Role>(['coordinator', 'case-worker'])('the role of a %s', async (role) => {
    const actor = await world.as(role, 'alpha');
    await expectOpen(actor);
    await administer(`${actor.accountId}/roles/${(await roleOf(actor)).id}/end`);
    await expectShut(actor, [403, 200]);
    for (const place of ['/participants', '/api/v1/participants', '/participants/export'])
      expect((await actor.request('GET', place)).status, place).toBe(403);
    await restore(actor);
    await expectOpen(actor);
  });

  it('a role whose last day has passed, at midnight in Sweden', async () => {
    const actor = await world.as('case-worker', 'alpha');
    await world.admin
      .updateTable('role_assignments')
      .set({ valid_before: today })
      .where('account_id', '=', actor.accountId)
      .execute();
    const morning = world.services.now();
    world.setNow(`${today.slice(0, 8)}03T22:59:59.000Z`);
    await expectOpen(actor);
    world.setNow(`${today.slice(0, 8)}03T23:00:00.000Z`);
    expect((await actor.request('GET', '/participants')).status).toBe(403);
    world.setNow(morning);
    await restore(actor);
    await expectOpen(actor);
  });

  it('an account that is disabled, until it is enabled and signs in again', async () => {
    const actor = await world.as('case-worker', 'alpha');
    await expectOpen(actor);
    await administer(`${actor.accountId}/disable`);
    await expectShut(actor, [303, 401]);
    await administer(`${actor.accountId}/enable`);
    await world.admin
      .updateTable('sessions')
      .set({ revoked_at: null })
      .where('account_id', '=', actor.accountId)
      .execute();
    await expectOpen(actor);
  });

  it('a session that an administrator ends', async () => {
    const actor = await world.as('coordinator', 'alpha');
    await expectOpen(actor);
    await administer(`${actor.accountId}/end-sessions`);
    await expectShut(actor, [303, 401]);
    await world.admin
      .updateTable('sessions')
      .set({ revoked_at: null })
      .where('account_id', '=', actor.accountId)
      .execute();
    await expectOpen(actor);
  });

  it('a session that she ends herself, and no other of hers', async () => {
    const actor = await world.as('coordinator', 'alpha');
    const signedOut = await actor.request('POST', '/sign-out', { form: {} });
    expect(signedOut.status).toBe(303);
    await expectShut(actor, [303, 401]);
    await world.admin
      .updateTable('sessions')
      .set({ revoked_at: null })
      .where('token_hash', '=', hashToken(actor.token))
      .execute();
    await expectOpen(actor);
  });

  it('a session that has been idle too long, or has come to its end', async () => {
    const actor = await world.as('coordinator', 'alpha');
    const set = (values: Record<string, unknown>) =>
      world.admin.updateTable('sessions').set(values).where('token_hash', '=', hashToken(actor.token)).execute();
    await set({
      idle_seconds: 1800,
      last_seen_at: new Date(Date.parse(world.services.now()) - 1_800_000).toISOString(),
    });
    await expectShut(actor, [303, 401]);
    await set({ last_seen_at: new Date(Date.parse(world.services.now()) - 1_799_000).toISOString() });
    await expectOpen(actor);
    await set({ expires_at: world.services.now() });
    await expectShut(actor, [303, 401]);
    await set({ expires_at: '2030-01-01T00:00:00Z' });
    await expectOpen(actor);
  });

  it('to see somebody whose identity is protected from now on; a named reader still does', async () => {
    const [actor, reader] = [await world.as('case-worker', 'alpha'), await world.as('coordinator', 'alpha')];
    const { personId, enrolmentId } = await world.aParticipant('alpha', {
      givenName: 'Zarifa',
      familyName: 'Nyskyddad',
    });
    const seen = async (who: Actor) => {
      const answers = await Promise.all([
        who.request('GET', '/participants'),
        who.request('GET', '/api/v1/participants?limit=100'),
        who.request('GET', '/participants/export'),
        who.request('POST', '/search', { form: { q: 'Nyskyddad' } }),
      ]);
      const found = await Promise.all(answers.map(async (answer) => (await answer.text()).includes('Zarifa')));
      return [
        ...found,
        (await who.request('GET', `/participants/${enrolmentId}`)).status,
        (await who.request('GET', `/api/v1/participants/${enrolmentId}`)).status,
      ];
    };
    expect(await seen(actor)).toEqual([true, true, true, true, 200, 200]);
    await world.admin
      .insertInto('named_readers')
      .values({ tenant_id: world.tenants.north, person_id: personId, account_id: reader.accountId, reason: 'test' })
      .execute();
    await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', personId).execute();
    expect(await seen(actor)).toEqual([false, false, false, false, 404, 404]);
    expect(await seen(reader)).toEqual([true, true, true, true, 200, 200]);
  });
});
