import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

describe('the participant list as a tool', async () => {
  const world = await buildWorld();
  const own = await world.as('case-worker', 'alpha');
  const colleague = await world.another('case-worker', 'alpha');
  const elsewhere = await world.as('case-worker', 'beta');
  const programme = world.programmes.alpha;
  const { enrolmentId } = await world.aParticipant('alpha', {
    givenName: 'Amira',
    familyName: 'Hassan',
    siteKey: 'harbour',
  });
  const list = async (actor: Actor, query = '') => (await actor.request('GET', `/participants${query}`)).text();
  const save = (actor: Actor, fields: Record<string, string>) =>
    actor.request('POST', '/participants/filters/new', { form: { id: newId(), name: 'Mina', filter: '', ...fields } });
  const location = (answer: Response) => answer.headers.get('location');
  const namesOf = (html: string) =>
    [...html.matchAll(/id="filter-[0-9a-f-]+-title"[^>]*>([^<]+)</g)].map(([, name]) => name);

  it('keeps a filter under a name, without the page and without what is no filter; sent twice it is there once', async () => {
    const id = newId();
    for (const _ of [1, 2]) {
      const answer = await save(own, {
        id,
        name: 'Hamnen i mars',
        filter: 'site=harbour&status=active&page=7&name=Hassan&x=y',
      });
      expect([answer.status, location(answer)]).toEqual([303, '/participants?site=harbour&status=active&done=saved']);
    }
    const html = await list(own);
    expect(html).toContain('href="/participants?site=harbour&amp;status=active"');
    expect(html.match(/Hamnen i mars/g)).toHaveLength(1);
    const [row] = await world.admin.selectFrom('saved_filters').selectAll().execute();
    expect(JSON.stringify(row)).not.toMatch(/Hassan|page/);
  });

  it('shares a filter with the case work of a programme and nobody else, and takes it back', async () => {
    const id = newId();
    await save(own, { id, name: 'Delat', sharedWith: programme });
    const coordinator = await world.as('coordinator', 'alpha');
    const seen = async () =>
      Promise.all([own, colleague, coordinator, elsewhere].map(async (actor) => (await list(actor)).includes('Delat')));
    expect(await seen()).toEqual([true, true, true, false]);
    const change = (actor: Actor, fields: Record<string, string>) =>
      actor.request('POST', `/participants/filters/${id}`, { form: fields });
    expect((await change(colleague, { name: 'Kapat', version: '1' })).status).toBe(404);
    expect((await colleague.request('POST', `/participants/filters/${id}/delete`, { form: {} })).status).toBe(404);
    expect(location(await change(own, { name: 'Delat', version: '1' }))).toBe('/participants/filters?done=saved');
    expect(await seen()).toEqual([true, false, false, false]);
    expect(location(await change(own, { name: 'Delat', version: '1' }))).toContain('problem=stale');
    expect(location(await save(own, { name: 'Fel', sharedWith: world.programmes.beta }))).toContain('problem=choose');
  });

  it('knows one filter of a name, at most fifty, in the order that was chosen, and forgets what is deleted', async () => {
    const mine = await world.another('case-worker', 'alpha');
    const ids: string[] = [];
    for (const name of ['Ett', 'Två', 'Tre']) {
      ids.push(newId());
      await save(mine, { id: ids.at(-1) as string, name });
    }
    expect(location(await save(mine, { name: 'TVÅ' }))).toContain('problem=name-taken');
    const order = async () =>
      namesOf(await (await mine.request('GET', '/participants/filters')).text()).filter((name) =>
        ['Ett', 'Två', 'Tre'].includes(name ?? ''),
      );
    expect(await order()).toEqual(['Ett', 'Två', 'Tre']);
    const move = (at: number, direction: string) =>
      mine.request('POST', `/participants/filters/${ids[at]}/move`, { form: { direction } });
    await move(2, 'up');
    expect(await order()).toEqual(['Ett', 'Tre', 'Två']);
    await move(0, 'up');
    await move(0, 'down');
    expect(await order()).toEqual(['Tre', 'Ett', 'Två']);
    for (const _ of [1, 2]) await mine.request('POST', `/participants/filters/${ids[0]}/delete`, { form: {} });
    expect(await order()).toEqual(['Tre', 'Två']);
    await Promise.all(Array.from({ length: 48 }, (_, index) => save(mine, { name: `Filter ${index}` })));
    expect(location(await save(mine, { name: 'Ett för mycket' }))).toContain('problem=too-many-filters');
  });

  it('shows the columns that were chosen, for the account and by address, and writes the same into the file', async () => {
    const chosen = await own.request('POST', '/participants/columns', {
      form: { columns: ['referred', 'status'], filter: 'site=harbour' },
    });
    expect(location(chosen)).toBe('/participants?site=harbour&columns=status.referred');
    const html = await list(own);
    expect(html).toContain('Anvisad</th>');
    expect(html).not.toContain('>Vecka och fas</th>');
    expect(await list(colleague)).toContain('Vecka och fas</th>');
    expect(await list(own, '?columns=where.nonsense')).toContain('Vecka och fas</th>');
    const href = html
      .match(/href="(\/participants\/export\?[^"]*format=csv)"/)?.[1]
      ?.replaceAll('&amp;', '&') as string;
    const file = await (await own.request('GET', href)).text();
    expect(file.split('\r\n')[0]?.replace('\uFEFF', '')).toBe('Efternamn;Förnamn;Läge;Anvisad');
    expect(file).toContain('Hassan;Amira;Deltar;2026-01-05');
    expect(location(await own.request('POST', '/participants/columns', { form: { filter: '' } }))).toContain(
      'problem=',
    );
  });

  it('offers tools to case work alone', async () => {
    for (const role of ['peer-coach', 'activity-leader'] as const) {
      const actor = await world.as(role, 'alpha');
      expect(await list(actor)).not.toMatch(/filters|hand-over|enrolmentIds/);
    }
    expect(await list(own)).toContain(`value="${enrolmentId}"`);
  });

  it('is reached by programs as by pages', async () => {
    const mine = await world.another('case-worker', 'alpha');
    const send = async (method: string, path: string, json?: unknown, actor = mine) => {
      const answer = await actor.request(method, `/api/v1${path}`, json === undefined ? {} : { json });
      return [answer.status, await answer.json().catch(() => undefined)] as const;
    };
    const id = newId();
    const filter = { id, name: 'Aktiva i hamnen', query: { site: 'harbour', status: 'active' } };
    for (const _ of ['once', 'twice'])
      expect(await send('POST', '/participant-filters', filter)).toEqual([200, { id, version: 1 }]);
    expect((await send('POST', '/participant-filters', { ...filter, id: newId() }))[0]).toBe(422);
    const listed = async (actor = mine) => (await send('GET', '/participant-filters', undefined, actor))[1].filters;
    expect(await listed()).toMatchObject([
      { id, name: 'Aktiva i hamnen', query: { site: 'harbour', status: 'active' }, sharedWith: null, isOwn: true },
    ]);
    const found = await send('GET', `/participants?${new URLSearchParams((await listed())[0].query)}`);
    expect(found[1].participants).toMatchObject([{ enrolmentId }]);
    const share = { name: 'Hamnen', sharedWith: programme, version: 1 };
    expect(await send('PUT', `/participant-filters/${id}`, share)).toEqual([200, { id, version: 2 }]);
    expect((await send('PUT', `/participant-filters/${id}`, share))[0]).toBe(412);
    expect((await listed(colleague)).find((each: { id: string }) => each.id === id)).toMatchObject({ isOwn: false });
    for (const actor of [colleague, elsewhere])
      expect((await send('POST', `/participant-filters/${id}/move`, { direction: 'up' }, actor))[0]).toBe(404);
    expect((await send('POST', `/participant-filters/${id}/move`, { direction: 'up' }))[0]).toBe(200);
    expect((await send('GET', '/participant-columns'))[1].columns).toBeNull();
    expect((await send('PUT', '/participant-columns', { columns: [] }))[0]).toBe(422);
    const columns = ['start', 'status'];
    expect((await send('PUT', '/participant-columns', { columns }))[0]).toBe(200);
    expect((await send('GET', '/participant-columns'))[1].columns).toEqual(['status', 'start']);
    for (const _ of ['once', 'twice']) expect((await send('DELETE', `/participant-filters/${id}`))[0]).toBe(200);
    expect(await listed()).toEqual([]);
    const leader = await world.as('activity-leader', 'alpha');
    expect((await send('GET', '/participant-filters', undefined, leader))[0]).toBe(403);
  });
});
