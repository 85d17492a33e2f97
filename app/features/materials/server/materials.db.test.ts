import { beforeAll, describe, expect, it } from 'vitest';
import { sessionPath } from '#app/features/activities/domain/paths.ts';
import { listMaterials, listMaterialTitles } from '#app/features/activities/public.ts';
import { aPdf, pdfWith } from '#app/features/documents/testing/sample-files.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import {
  activityMaterialsPath,
  changeMaterialPath,
  detachFromActivityPath,
  materialFilePath,
  materialPath,
  materialStandingPath,
  materialsPath,
  newMaterialPath,
  removeMaterialPath,
  replaceMaterialPath,
  sessionMaterialsPath,
} from '../domain/paths.ts';
import { sweepMaterials } from '../jobs.ts';

const world = await buildWorld();
const NOW = '2026-03-04T09:00:00.000Z';
world.setNow(NOW);
const own = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
const [first, second, foreign, past, today, coming] = [newId(), newId(), newId(), newId(), newId(), newId()];
let coordinator: Actor;
let leader: Actor;

function parts(fields: Record<string, string | Uint8Array>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new File([new Uint8Array(value)], 'Karin Kanarie.pdf'));
  return form;
}
const add = async (actor: Actor, more: Record<string, string | Uint8Array> = {}, query = {}) => {
  const id = newId();
  const answer = await actor.request('POST', newMaterialPath.to({}, query), {
    parts: parts({
      ...{ id, programmeId: own.programme_id, title: 'Ord hos läkaren', maker: 'own', source: 'link' },
      ...(more['file'] === undefined && { url: 'https://example.org/ord' }),
      ...more,
    }),
  });
  return { materialId: id, answer };
};
const attach = (actor: Actor, address: string, materialId: string) =>
  actor.request('POST', address, { form: { id: newId(), materialId } });
const used = (of: { activityId: string } | { sessionId: string }) =>
  coordinator.run(async (ctx) => (await listMaterials(ctx, of)).map(({ title, number }) => `${title} ${number}`));

beforeAll(async () => {
  coordinator = await world.as('coordinator', 'alpha');
  leader = await world.as('activity-leader', 'alpha');
  const group = { kind: 'group-session', form: 'group', starts_on: '2026-01-01' };
  await world.admin
    .insertInto('activities')
    .values([
      { ...own, ...group, id: first, name: 'Jobbspåret' },
      { ...own, ...group, id: second, name: 'Nästa års grupp' },
      { ...own, ...group, programme_id: world.programmes.beta, id: foreign, name: 'Betas grupp' },
    ])
    .execute();
  await world.admin
    .insertInto('activity_leaders')
    .values({ ...own, activity_id: first, account_id: leader.accountId })
    .execute();
  const times = { ...own, activity_id: first, starts_at: '09:00', ends_at: '12:00' };
  await world.admin
    .insertInto('activity_sessions')
    .values([
      { ...times, id: past, held_on: '2026-03-02' },
      { ...times, id: today, held_on: '2026-03-04' },
      { ...times, id: coming, held_on: '2026-03-11' },
    ])
    .execute();
});

describe('a material', () => {
  it('is read through before it is kept, fetched under its title, and never holds what a file told of its maker', async () => {
    const { materialId, answer } = await add(leader, { source: 'file', file: await aPdf(), title: 'Våga tala' });
    expect(answer.status).toBe(303);
    const peer = await world.as('peer-coach', 'alpha');
    const file = await peer.request('GET', materialFilePath.to({ materialId }));
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(file.headers.get('content-disposition')).toContain('vaga-tala.pdf');
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).not.toContain('Kanarie');
    const bad = await add(leader, { source: 'file', file: await aPdf('Hej', pdfWith.script) });
    expect([bad.answer.status, await bad.answer.text()]).toEqual([422, expect.stringContaining('skript')]);
    expect((await peer.request('GET', materialPath.to({ materialId: bad.materialId }))).status).toBe(404);
    expect((await add(peer)).answer.status).toBe(403);
  });

  it('is found on the shelf by words, language and theme, and is no other programme’s or tenant’s', async () => {
    const { materialId } = await add(coordinator, { title: '100 % svenska', languages: 'ar', about: 'Lätta ord' });
    const found = async (actor: Actor, query: object) =>
      (await (await actor.request('GET', materialsPath.to({}, { ...query }))).text()).includes(materialId);
    expect(await found(coordinator, { q: '100 %' })).toBe(true);
    expect(await found(coordinator, { q: 'lätta', language: 'ar' })).toBe(true);
    expect(await found(coordinator, { q: '100_' })).toBe(false);
    expect(await found(coordinator, { language: 'so' })).toBe(false);
    for (const programme of ['beta', 'gamma'] as const) {
      const other = await world.as('coordinator', programme);
      expect(await found(other, {})).toBe(false);
      for (const address of [materialPath, materialFilePath, changeMaterialPath])
        expect((await other.request('GET', address.to({ materialId }))).status).toBe(404);
    }
    const other = await world.as('coordinator', 'beta');
    expect((await attach(other, activityMaterialsPath.to({ activityId: foreign }), materialId)).status).toBe(404);
    expect((await attach(coordinator, activityMaterialsPath.to({ activityId: first }), materialId)).status).toBe(303);
    const evaluator = await world.as('evaluator', 'alpha');
    expect((await evaluator.request('GET', materialsPath.to())).status).toBe(403);
  });

  it('is reused in another activity and counts where and how often it was used', async () => {
    const { materialId } = await add(coordinator, { title: 'Reusable' });
    await attach(coordinator, activityMaterialsPath.to({ activityId: first }), materialId);
    await attach(coordinator, activityMaterialsPath.to({ activityId: first }), materialId);
    await attach(coordinator, sessionMaterialsPath.to({ sessionId: past }), materialId);
    await attach(coordinator, activityMaterialsPath.to({ activityId: second }), materialId);
    const { activities, sessions, uses } = (await (
      await coordinator.request('GET', `/api/v1/materials/${materialId}`)
    ).json()) as { activities: number; sessions: number; uses: object[] };
    expect([activities, sessions, uses.length]).toEqual([2, 2, 3]);
    expect(await coordinator.run((ctx) => listMaterialTitles(ctx, [past]))).toEqual(['Reusable']);
    expect(await (await coordinator.request('GET', sessionPath.to({ sessionId: past }))).text()).toContain('Reusable');
  });

  it('keeps the version of their day with sessions already held, and shows the newest at those to come', async () => {
    world.setNow('2026-03-01T09:00:00.000Z');
    const { materialId } = await add(leader, { title: 'Ordlista' });
    await attach(leader, activityMaterialsPath.to({ activityId: first }), materialId);
    world.setNow(NOW);
    const replace = (version: string) =>
      leader.request('POST', replaceMaterialPath.to({ materialId }), {
        parts: parts({ id: newId(), version, source: 'link', url: 'https://example.org/nya' }),
      });
    expect((await replace('1')).status).toBe(303);
    expect((await replace('1')).status).toBe(422);
    expect(await used({ sessionId: past })).toContain('Ordlista 1');
    expect(await used({ sessionId: today })).toContain('Ordlista 2');
    expect(await used({ sessionId: coming })).toContain('Ordlista 2');
    const [use] = await coordinator
      .run((ctx) => listMaterials(ctx, { activityId: first }))
      .then((all) => all.filter(({ id }) => id === materialId));
    const away = detachFromActivityPath.to({ activityId: first, useId: use?.useId ?? '' });
    expect((await leader.request('POST', away, { form: { confirmed: '1' } })).status).toBe(303);
    expect(await used({ sessionId: past })).toContain('Ordlista 1');
    expect(await used({ sessionId: coming })).not.toContain('Ordlista 2');
    expect(await used({ activityId: first })).not.toContain('Ordlista 2');
  });

  it('is changed by the leader who added it and by coordinators, and attached by a leader only where she leads', async () => {
    const { materialId } = await add(coordinator, { title: 'Samordnarens' });
    const form = { version: '1', title: 'Ändrad', maker: 'own' };
    const change = (actor: Actor) => actor.request('POST', changeMaterialPath.to({ materialId }), { form });
    expect((await change(leader)).status).toBe(403);
    expect((await change(coordinator)).status).toBe(303);
    expect((await attach(leader, activityMaterialsPath.to({ activityId: second }), materialId)).status).toBe(403);
    expect((await attach(leader, activityMaterialsPath.to({ activityId: first }), materialId)).status).toBe(303);
    const hers = await add(leader, { title: 'Ledarens' }, { session: coming });
    expect(hers.answer.headers.get('location')).toContain(`/sessions/${coming}/materials`);
    expect(await used({ sessionId: coming })).toContain('Ledarens 1');
    expect(await used({ sessionId: today })).not.toContain('Ledarens 1');
  });

  it('that is used is retired and not removed; what never was goes, and its bytes with it', async () => {
    const [inUse, unused] = [await add(coordinator), await add(coordinator, { source: 'file', file: await aPdf() })];
    await attach(coordinator, activityMaterialsPath.to({ activityId: second }), inUse.materialId);
    const remove = (materialId: string) =>
      coordinator.request('POST', removeMaterialPath.to({ materialId }), { form: { confirmed: '1' } });
    await remove(inUse.materialId);
    expect((await coordinator.request('GET', materialPath.to(inUse))).status).toBe(200);
    const stand = { form: { standing: 'retired' } };
    expect((await coordinator.request('POST', materialStandingPath.to(inUse), stand)).status).toBe(303);
    expect(await used({ activityId: second })).toContain('Ord hos läkaren 1');
    const again = await attach(coordinator, activityMaterialsPath.to({ activityId: first }), inUse.materialId);
    expect(again.status).toBe(422);
    const stored = async () => {
      const keys: string[] = [];
      for await (const { key } of world.services.files.list({ tenantId: own.tenant_id, folder: 'materials' }))
        keys.push(key);
      return keys.length;
    };
    const before = await stored();
    expect((await remove(unused.materialId)).status).toBe(303);
    expect((await coordinator.request('GET', materialPath.to(unused))).status).toBe(404);
    world.setNow('2026-03-04T12:00:00.000Z');
    await sweepMaterials.run(world.services, own.tenant_id);
    world.setNow(NOW);
    expect(await stored()).toBeLessThan(before);
    const kept = await world.admin
      .selectFrom('material_versions')
      .where('storage_key', 'is not', null)
      .select('id')
      .execute();
    expect(await stored()).toBe(kept.length);
  });
});
