import { describe, expect, it } from 'vitest';
import { createApp } from '#app/server.ts';
import { buildWorld } from '#test/world.ts';
import { listDemoSignIns } from './demo-sign-in.ts';

const ORIGIN = 'http://localhost';

describe('signing in as an invented person', async () => {
  const world = await buildWorld();
  const demoServices = { ...world.services, demo: true };
  const apps = { on: createApp(demoServices), off: createApp(world.services) };
  const invented = await world.as('coordinator', 'alpha');
  const real = await world.as('coordinator', 'gamma');
  await world.admin.updateTable('tenants').set({ demo: true }).where('id', '=', world.tenants.north).execute();

  const open = (mode: 'on' | 'off') => apps[mode].request(`${ORIGIN}/demo`);
  const signIn = (mode: 'on' | 'off', accountId: string, role = 'coordinator') =>
    apps[mode].request(`${ORIGIN}/demo`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ accountId, role }),
    });

  it('takes one click in the demo', async () => {
    const page = await open('on');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('coordinator alpha');
    const done = await signIn('on', invented.accountId);
    expect(done.status).toBe(303);
    const cookie = done.headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await apps.on.request(`${ORIGIN}/api/v1/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ accountId: invented.accountId, role: 'coordinator' });
    expect(await (await apps.on.request(`${ORIGIN}/sign-in`)).text()).toContain('/demo');
  });

  it('does not exist outside the demo', async () => {
    expect((await open('off')).status).toBe(404);
    expect((await signIn('off', invented.accountId)).status).toBe(404);
    expect(await (await apps.off.request(`${ORIGIN}/sign-in`)).text()).not.toContain('/demo');
    expect(await listDemoSignIns(world.services)).toEqual([]);
  });

  it('is never possible for people of a real tenant', async () => {
    expect(await (await open('on')).text()).not.toContain('coordinator gamma');
    expect((await signIn('on', real.accountId)).status).toBe(404);
    expect((await signIn('on', invented.accountId)).status).toBe(303);
  });

  it('gives no role that the person does not hold, and nobody who is disabled', async () => {
    const other = await world.as('case-worker', 'alpha');
    const done = await signIn('on', other.accountId, 'tenant-administrator');
    const cookie = done.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await apps.on.request(`${ORIGIN}/api/v1/me`, { headers: { cookie } })).json()).toMatchObject({
      role: 'case-worker',
    });
    await world.admin
      .updateTable('accounts')
      .set({ disabled_at: world.services.now() })
      .where('id', '=', other.accountId)
      .execute();
    expect((await signIn('on', other.accountId)).status).toBe(404);
  });

  it('lists each person once per role, with her programmes', async () => {
    const people = await listDemoSignIns(demoServices);
    expect(people.find((each) => each.accountId === invented.accountId)).toMatchObject({
      role: 'coordinator',
      programmeNames: ['Programme alpha'],
      tenantName: 'Tenant north',
    });
    expect(people.every((each) => each.tenantName === 'Tenant north')).toBe(true);
  });
});
