import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { anEmployer } from '#test/access-matrix/employer-fixtures.ts';
import { buildWorld } from '#test/world.ts';
import { listQuery } from '../domain/list-filter.ts';
import { getWorkplace, listWorkplaces, noteAsked, searchEmployers } from '../public.ts';
import { getEmployerMap, listEmployers } from './list-employers.ts';

const world = await buildWorld();
const ours = await world.as('coordinator', 'alpha');
const worker = await world.as('case-worker', 'alpha');
const beside = await world.as('case-worker', 'beta');
const elsewhere = await world.as('coordinator', 'gamma');
const post = (actor: typeof ours, path: string, form: Record<string, string>) => actor.request('POST', path, { form });
const add = async (
  actor: typeof ours,
  form: Record<string, string> = {},
  programme: 'alpha' | 'beta' | 'gamma' = 'alpha',
) => {
  const id = newId();
  const all = { id, programmeId: world.programmes[programme], name: `Firma ${id.slice(-6)}`, kind: 'company', ...form };
  return { id, all, answer: await post(actor, '/employers/new', all) };
};
const list = async (actor: typeof ours, query: object) =>
  (await actor.run((ctx) => listEmployers(ctx, listQuery.parse(query)))).rows.map(({ id }) => id);

describe('employers', () => {
  it('are added once, and a number only once in a programme', async () => {
    const { id, all, answer } = await add(ours, { organisationNumber: '202100-5489' });
    expect(answer.status).toBe(303);
    expect((await post(ours, '/employers/new', all)).status).toBe(303);
    const again = await add(worker, { organisationNumber: '2021005489' });
    expect(again.answer.status).toBe(422);
    expect(await again.answer.text()).toContain('har redan en arbetsgivare med det numret');
    expect((await add(beside, { organisationNumber: '2021005489' }, 'beta')).answer.status).toBe(303);
    expect(await list(ours, { text: '202100-5489' })).toEqual([id]);
  });

  it('say what is wrong with a number, and keep what was typed', async () => {
    const { answer } = await add(ours, { name: 'Skomakare Ek', organisationNumber: '900101-0017' });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('Det här är ett personnummer');
    expect(text).toContain('Skomakare Ek');
  });

  it('cannot be put into somebody else’s programme', async () => {
    expect((await add(ours, {}, 'beta')).answer.status).toBe(422);
    expect((await add(ours, {}, 'alpha')).answer.status).toBe(303);
  });

  it('are seen by other programmes of the tenant once the finder says yes, and never outside it', async () => {
    const { id } = await add(worker, { name: 'Delade köket' });
    const path = `/employers/${id}`;
    const seen = async () =>
      Promise.all([ours, beside, elsewhere].map(async (actor) => (await actor.request('GET', path)).status));
    expect(await seen()).toEqual([200, 404, 404]);
    const refused = await post(ours, `${path}/share`, { version: '1', share: 'on' });
    expect(refused.headers.get('location')).toContain('problem=not-the-finder');
    expect(await seen()).toEqual([200, 404, 404]);
    await post(worker, `${path}/share`, { version: '1', share: 'on' });
    expect(await seen()).toEqual([200, 200, 404]);
    expect((await post(beside, `${path}/change`, { version: '2', name: 'Taget', kind: 'company' })).status).toBe(404);
    const log = { id: newId(), happenedOn: '2026-03-01', way: 'phone', words: 'Ringde' };
    expect((await post(beside, path, log)).status).toBe(303);
    await post(worker, `${path}/share`, { version: '2' });
    expect(await seen()).toEqual([200, 404, 404]);
  });

  it('keep what somebody saved in between', async () => {
    const { id } = await add(ours);
    const change = (name: string, version: string) =>
      post(ours, `/employers/${id}/change`, { name, kind: 'company', version });
    expect((await change('Nya namnet', '1')).status).toBe(303);
    const late = await change('Försent', '1');
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Nya namnet');
  });

  it('are found by what their workplaces are, offer and speak', async () => {
    const { id } = await add(ours, { name: 'Centralköket test', sni: '56290' });
    const workplace = {
      ...{ id: newId(), name: 'Köket', city: 'Hallstahammar', occupations: 'kock, 9412', languages: 'so' },
      ...{ conditions: 'early-mornings', place: '59.61, 16.22' },
    };
    expect((await post(ours, `/employers/${id}/workplaces/new`, workplace)).status).toBe(303);
    expect((await post(ours, `/employers/${id}/workplaces/new`, workplace)).status).toBe(303);
    const offer = { id: newId(), workplaceId: workplace.id, kind: 'mentor', places: '2', startsOn: '2026-01-01' };
    expect((await post(ours, `/employers/${id}/offers/new`, offer)).status).toBe(303);
    for (const query of [
      { city: 'hallsta' },
      { occupation: 'kock', city: 'Hallstahammar' },
      { language: 'so' },
      { offer: 'mentor' },
      { branch: 'I', condition: 'early-mornings' },
      { text: 'central test' },
    ])
      expect(await list(ours, query), JSON.stringify(query)).toEqual([id]);
    expect(await list(ours, { city: 'hallsta', without: 'early-mornings' })).toEqual([]);
    expect(await list(beside, { city: 'hallsta' })).toEqual([]);
    const unknown = await post(ours, `/employers/${id}/workplaces/new`, {
      ...workplace,
      id: newId(),
      occupations: 'xqzw',
    });
    expect(await unknown.text()).toContain('inget yrke som finns');
  });

  it('are found by every word of a name, an open workplace or the start of a number, by those who see them', async () => {
    const { id } = await add(worker, { name: 'Tvätteriet Gråsparven', organisationNumber: '212000-2080' });
    const workplace = { id: newId(), name: 'Manglen Ö', city: 'Sala', place: '' };
    await post(worker, `/employers/${id}/workplaces/new`, workplace);
    const found = ['gråsparven MANGLEN', 'råsp mangl', 'ö gråsparven', 'gråsparven 212000-20', '2120002080'];
    for (const text of found) expect(await list(ours, { text }), text).toEqual([id]);
    for (const text of ['gråsparven manglar', '0002080', 'gr%sparven', 'gråsparven xq'])
      expect(await list(ours, { text }), text).toEqual([]);
    expect(await list(ours, { text: 'gråsparven', city: 'sal' })).toEqual([id]);
    expect(await list(ours, { text: 'gråsparven', city: 'köp' })).toEqual([]);
    expect(await list(beside, { text: 'gråsparven' })).toEqual([]);
    await post(worker, `/employers/${id}/share`, { version: '1', share: 'on' });
    expect(await list(beside, { text: 'gråsparven' })).toEqual([id]);
    expect(await list(elsewhere, { text: 'gråsparven' })).toEqual([]);
    await post(worker, `/employers/${id}/workplaces/${workplace.id}`, {
      ...workplace,
      version: '1',
      closed: 'on',
    });
    expect(await list(ours, { text: 'manglen' })).toEqual([]);
    await post(worker, `/employers/${id}/archive`, { version: '2', archived: 'on' });
    expect(await list(ours, { text: 'gråsparven' })).toEqual([]);
  });

  it('stand on the map by town, without those that are put away, for those who see them', async () => {
    const { id } = await add(worker, { name: 'Kartbolaget' });
    const workplace = (name: string, city: string, place: string) =>
      post(worker, `/employers/${id}/workplaces/new`, {
        ...{ id: newId(), name, city, place },
      });
    await workplace('Norra', 'Fagersta', '60.00, 15.80');
    await workplace('Södra', 'Fagersta', '60.02, 15.82');
    await workplace('Kontoret', 'Fagersta', '');
    const mapOf = (actor: typeof ours, query: object, town?: string) =>
      actor.run((ctx) => getEmployerMap(ctx, listQuery.parse(query), town));
    const fagersta = async (actor: typeof ours, query: object) =>
      (await mapOf(actor, query)).towns.find(({ city }) => city === 'Fagersta');
    for (const query of [{}, { text: 'kartbolaget' }, { kind: 'company', city: 'fager' }])
      expect(await fagersta(ours, query)).toMatchObject({ count: 3, known: 2, latitude: expect.closeTo(60.01) });
    expect(await fagersta(ours, { kind: 'region' })).toBeUndefined();
    expect(await fagersta(beside, {})).toBeUndefined();
    const places = (await mapOf(ours, {}, 'Fagersta')).places.map(({ name }) => name);
    expect(places).toEqual(['Kontoret', 'Norra', 'Södra']);
    expect((await mapOf(beside, {}, 'Fagersta')).places).toEqual([]);
    const page = await (await ours.request('GET', '/employers/map?town=Fagersta')).text();
    expect(page).toContain('Kartbolaget');
    await post(worker, `/employers/${id}/archive`, { version: '1', archived: 'on' });
    expect(await fagersta(ours, {})).toBeUndefined();
  });

  it('stand in the order of when they were asked, those never asked first', async () => {
    const [asked, never] = [await anEmployer(world, 'alpha', 'Sist AB'), await anEmployer(world, 'alpha', 'Sist HB')];
    await ours.run((ctx) => noteAsked(ctx, { workplaceId: asked.workplaceId, asked: 'placement', on: ctx.today }));
    const order = await list(ours, { text: 'sist', sort: 'asked' });
    expect(order).toEqual([never.employerId, asked.employerId]);
    expect(await ours.run((ctx) => getWorkplace(ctx, asked.workplaceId))).toMatchObject({ askedOn: '2026-03-04' });
    await expect(elsewhere.run((ctx) => getWorkplace(ctx, asked.workplaceId))).rejects.toThrow();
  });

  it('fall due for a next contact until it is settled or a new one is written down', async () => {
    const { employerId, employerLogId } = await anEmployer(world, 'alpha', 'Snart AB');
    expect(await list(ours, { text: 'snart', next: 'due' })).toEqual([employerId]);
    await post(ours, `/employers/${employerId}/log/${employerLogId}/settle`, {});
    expect(await list(ours, { text: 'snart', next: 'planned' })).toEqual([]);
  });

  it('are offered to others as workplaces and in search, to those who may see them', async () => {
    const { workplaceId } = await anEmployer(world, 'alpha', 'Valbara AB');
    const choices = await ours.run((ctx) => listWorkplaces(ctx, { text: 'valbara' }));
    expect(choices).toMatchObject([{ id: workplaceId, offers: [{ kind: 'placement', places: 1 }] }]);
    expect(await beside.run((ctx) => listWorkplaces(ctx, { text: 'valbara' }))).toEqual([]);
    expect(await ours.run((ctx) => searchEmployers(ctx, 'valbara'))).toHaveLength(1);
    expect(await elsewhere.run((ctx) => searchEmployers(ctx, 'valbara'))).toEqual([]);
  });

  it('can be taken along as a file', async () => {
    const csv = await (await ours.request('GET', '/employers/export?format=csv')).text();
    expect(csv).toContain('Arbetsgivare');
  });
});
