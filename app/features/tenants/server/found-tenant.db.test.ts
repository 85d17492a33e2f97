import { describe, expect, it } from 'vitest';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';

const ORIGIN = 'http://localhost';
const PASSWORD = 'kastanj på väg hem';

describe('founding a tenant', async () => {
  const world = await buildWorld();
  const app = createApp(world.services);
  const system = await world.as('system-administrator', 'alpha');

  const tenantForm = (part: Record<string, string> = {}) => {
    const id = newId();
    const ids = { organisationId: newId(), accountId: newId(), assignmentId: newId(), invitationId: newId() };
    const texts = {
      name: 'Ny huvudman',
      key: `h-${id.slice(-12)}`,
      organisationName: 'Kansliet',
      organisationKind: 'municipality',
    };
    return { id, ...ids, ...texts, administratorName: 'Första Person', email: `forsta-${id}@example.org`, ...part };
  };
  const found = (form: Record<string, string>) => system.request('POST', '/administration/tenants/new', { form });
  const linkOn = async (id: string) => {
    const page = await (await system.request('GET', `/administration/tenants/${id}`)).text();
    return /value="http:\/\/localhost(\/invitation\/[\w-]+)"/.exec(page)?.[1];
  };
  const choose = (link: string | undefined) =>
    app.request(`${ORIGIN}${link}`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ password: PASSWORD, repeated: PASSWORD }),
    });

  it('gives it an organisation and an administrator with a start link, once however often the form is sent', async () => {
    const form = tenantForm();
    const [one, two] = await Promise.all([found(form), found(form)]);
    expect([one.status, two.status]).toEqual([303, 303]);
    const roles = await world.admin
      .selectFrom('role_assignments')
      .select(['account_id', 'role'])
      .where('tenant_id', '=', form.id)
      .execute();
    expect(roles).toEqual([{ account_id: form.accountId, role: 'tenant-administrator' }]);
    expect((await choose(await linkOn(form.id))).headers.get('location')).toBe('/sign-in/set-up-code');
    expect(await linkOn(form.id)).toBeUndefined();
    const again = await system.request('POST', `/administration/tenants/${form.id}/invite`, { form: { id: newId() } });
    expect(again.headers.get('location')).toContain('problem=has-started');
  });

  it('makes a new link while the first administrator has not started', async () => {
    const form = tenantForm();
    await found(form);
    const first = await linkOn(form.id);
    const again = await system.request('POST', `/administration/tenants/${form.id}/invite`, { form: { id: newId() } });
    expect(again.headers.get('location')).toContain('done=created');
    const second = await linkOn(form.id);
    expect(second).not.toBe(first);
    expect((await choose(first)).status).toBe(422);
    expect((await choose(second)).status).toBe(303);
  });

  it('refuses a taken short name or address and founds nothing then', async () => {
    const known = tenantForm();
    await found(known);
    for (const [part, text] of [
      [{ key: known.key }, 'Kortnamnet används redan'],
      [{ email: known.email }, 'Adressen går inte att använda'],
    ] as const) {
      const form = tenantForm(part);
      const refused = await found(form);
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain(text);
      expect(await world.admin.selectFrom('tenants').select('id').where('id', '=', form.id).execute()).toEqual([]);
    }
    expect((await found(tenantForm())).status).toBe(303);
  });

  it('lets the system administrator see nothing of what is inside', async () => {
    const coordinator = await world.as('coordinator', 'gamma');
    const page = await (await system.request('GET', `/administration/tenants/${world.tenants.south}`)).text();
    expect(page).toContain('Tenant south');
    expect(page).not.toContain('coordinator gamma');
    expect((await system.request('GET', `/administration/accounts/${coordinator.accountId}`)).status).toBe(403);
    expect((await system.request('GET', `/administration/tenants/${newId()}`)).status).toBe(404);
  });
});
