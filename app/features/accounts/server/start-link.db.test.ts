import { describe, expect, it } from 'vitest';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';

const ORIGIN = 'http://localhost';
const START = '2026-03-04T09:00:00.000Z';
const PASSWORD = 'kastanj på väg hem';

describe('a start link', async () => {
  const world = await buildWorld();
  const app = createApp(world.services);
  const administrator = await world.as('tenant-administrator', 'alpha');
  const { organisation_id } = await world.admin
    .selectFrom('accounts')
    .select('organisation_id')
    .where('id', '=', administrator.accountId)
    .executeTakeFirstOrThrow();

  async function anInvited() {
    const id = newId();
    const form = {
      id,
      organisationId: organisation_id,
      name: 'Ny Kollega',
      email: `ny-${id}@example.org`,
      locale: 'sv',
    };
    await administrator.request('POST', '/administration/accounts/new', { form });
    return { id, email: form.email, link: await linkOf(id) };
  }
  async function linkOf(id: string): Promise<string> {
    const page = await (await administrator.request('GET', `/administration/accounts/${id}`)).text();
    return /value="http:\/\/localhost(\/invitation\/[\w-]+)"/.exec(page)?.[1] ?? '';
  }
  const open = async (link: string) => (await app.request(ORIGIN + link)).text();
  const choose = (link: string, form = { password: PASSWORD, repeated: PASSWORD }) =>
    app.request(ORIGIN + link, { method: 'POST', headers: { origin: ORIGIN }, body: new URLSearchParams(form) });
  const signIn = (email: string) =>
    app.request(`${ORIGIN}/sign-in`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ email, password: PASSWORD }),
    });

  it('lets its owner choose a password once, and leads on to the code', async () => {
    world.setNow(START);
    const { email, link } = await anInvited();
    expect(link).toMatch(/^\/invitation\/[\w-]{43}$/);
    expect((await signIn(email)).status).toBe(422);
    expect(await open(link)).toContain(email);
    expect((await choose(link, { password: 'för kort', repeated: 'för kort' })).status).toBe(422);
    expect((await choose(link, { password: PASSWORD, repeated: 'något helt annat' })).status).toBe(422);
    const both = await Promise.all([choose(link), choose(link)]);
    expect(both.map((each) => each.status).sort()).toEqual([303, 422]);
    expect(both.find((each) => each.status === 303)?.headers.get('location')).toBe('/sign-in/set-up-code');
    expect(await open(link)).toContain('Länken gäller inte längre');
    expect((await signIn(email)).headers.get('location')).toBe('/sign-in/set-up-code');
  });

  it('is good for seven days, to the second', async () => {
    world.setNow(START);
    const { link } = await anInvited();
    const end = Date.parse(START) + 7 * 24 * 3600 * 1000;
    world.setNow(new Date(end).toISOString());
    expect((await choose(link)).status).toBe(422);
    world.setNow(new Date(end - 1000).toISOString());
    expect((await choose(link)).status).toBe(303);
  });

  it('stops working when a newer one is made or the account is disabled', async () => {
    world.setNow('2026-05-01T09:00:00.000Z');
    const { id, link } = await anInvited();
    await administrator.request('POST', `/administration/accounts/${id}/invite`, { form: { id: newId() } });
    const newer = await linkOf(id);
    expect(newer).not.toBe(link);
    expect((await choose(link)).status).toBe(422);
    await administrator.request('POST', `/administration/accounts/${id}/disable`, { form: {} });
    expect((await choose(newer)).status).toBe(422);
    await administrator.request('POST', `/administration/accounts/${id}/enable`, { form: {} });
    expect((await choose(newer)).status).toBe(422);
    await administrator.request('POST', `/administration/accounts/${id}/invite`, { form: { id: newId() } });
    expect((await choose(await linkOf(id))).status).toBe(303);
  });

  it('keeps the one-time code and ends every session when it gives a new password', async () => {
    world.setNow('2026-06-01T09:00:00.000Z');
    const worker = await world.as('case-worker', 'alpha');
    await world.admin
      .updateTable('accounts')
      .set({ totp_secret: 'sealed' })
      .where('id', '=', worker.accountId)
      .execute();
    await administrator.request('POST', `/administration/accounts/${worker.accountId}/invite`, {
      form: { id: newId() },
    });
    expect((await worker.request('GET', '/api/v1/me')).status).toBe(200);
    const done = await choose(await linkOf(worker.accountId));
    expect(done.headers.get('location')).toBe('/sign-in/code');
    expect((await worker.request('GET', '/api/v1/me')).status).toBe(401);
  });

  it('is not to be read out of the database, nor shown to a coordinator', async () => {
    world.setNow('2026-07-01T09:00:00.000Z');
    const { id, link } = await anInvited();
    const row = await world.admin
      .selectFrom('invitations')
      .selectAll()
      .where('account_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row) + row.token_hash.toString('base64url') + row.token_hash.toString('hex')).not.toContain(
      link.split('/').at(-1),
    );
    const coordinator = await world.as('coordinator', 'alpha');
    expect(await (await coordinator.request('GET', `/administration/accounts/${id}`)).text()).not.toContain(
      '/invitation/',
    );
  });
});
