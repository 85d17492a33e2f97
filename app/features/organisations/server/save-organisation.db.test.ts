import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';

describe('the organisations of a tenant', async () => {
  const world = await buildWorld();
  const ours = await world.as('tenant-administrator', 'alpha');
  const theirs = await world.as('tenant-administrator', 'gamma');
  const add = (form: Record<string, string>, actor = ours) =>
    actor.request('POST', '/administration/organisations/new', { form });

  it('are added once, renamed, and told apart by name', async () => {
    const form = { id: newId(), name: 'Föreningen Bron', kind: 'civil-society' };
    expect((await add(form)).status).toBe(303);
    expect((await add(form)).status).toBe(303);
    expect(
      await world.admin.selectFrom('organisations').select('id').where('name', '=', form.name).execute(),
    ).toHaveLength(1);
    const taken = await add({ ...form, id: newId() });
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain('Det finns redan en organisation med det namnet');
    const rename = { name: 'Föreningen Nya Bron', kind: 'other', version: '1' };
    expect((await ours.request('POST', `/administration/organisations/${form.id}`, { form: rename })).status).toBe(303);
    expect(await (await ours.request('GET', '/administration/organisations')).text()).toContain('Föreningen Nya Bron');
  });

  it('are the tenant’s own', async () => {
    const form = { id: newId(), name: 'Kommunen', kind: 'municipality' };
    expect((await add(form)).status).toBe(303);
    const path = `/administration/organisations/${form.id}`;
    const rename = { name: 'Tagen', kind: 'other', version: '1' };
    expect((await theirs.request('GET', path)).status).toBe(404);
    expect((await theirs.request('POST', path, { form: rename })).status).toBe(404);
    expect(await (await theirs.request('GET', '/administration/organisations')).text()).not.toContain('Kommunen');
    expect((await add({ ...form, id: newId() }, theirs)).status).toBe(303);
    expect((await ours.request('GET', path)).status).toBe(200);
  });

  it('show what somebody else saved in between instead of writing over it', async () => {
    const form = { id: newId(), name: 'Verkstan', kind: 'company' };
    expect((await add(form)).status).toBe(303);
    const path = `/administration/organisations/${form.id}`;
    const save = (name: string, version: string) =>
      ours.request('POST', path, { form: { name, kind: 'company', version } });
    expect((await save('Verkstan Öst', '1')).status).toBe(303);
    const late = await save('Verkstan Väst', '1');
    expect(late.status).toBe(422);
    const shown = await late.text();
    expect(shown).toContain('Någon annan ändrade organisationen');
    expect(shown).toContain('Verkstan Öst');
    expect((await save('Verkstan Väst', '2')).status).toBe(303);
  });

  it('ask for a name and a kind, and keep what was typed', async () => {
    const refused = await add({ id: newId(), name: 'Bara namnet', kind: '' });
    expect(refused.status).toBe(422);
    const text = await refused.text();
    expect(text).toContain('Bara namnet');
    expect(text).toContain('Fyll i fältet');
  });
});
