import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { smallDefinition } from '#test/small-definition.ts';
import { buildWorld } from '#test/world.ts';

describe('the programme operations', async () => {
  const world = await buildWorld();
  const coordinator = await world.as('coordinator', 'alpha');
  const caseWorker = await world.as('case-worker', 'alpha');
  const post = async (actor: typeof coordinator, path: string, json: unknown) => {
    const answer = await actor.request('POST', `/api/v1${path}`, { json });
    return { status: answer.status, ...((await answer.json()) as { problems?: object; programmeId?: string }) };
  };

  it('list and give back what was imported, as JSON and as the file', async () => {
    const id = newId();
    const definition = smallDefinition('by-api');
    expect(await post(coordinator, '/programmes', { id, definition })).toEqual({ status: 200, programmeId: id });
    const list = await coordinator.request('GET', '/api/v1/programmes');
    expect(await list.json()).toMatchObject({ programmes: [{ key: 'alpha' }, { id, key: 'by-api', version: 1 }] });
    const one = await coordinator.request('GET', `/api/v1/programmes/${id}`);
    expect(await one.json()).toMatchObject({ key: 'by-api', startsOn: '2025-01-01', definition });
    const exported = await coordinator.request('GET', `/api/v1/programmes/${id}/definition`);
    expect(await exported.json()).toMatchObject({
      definition,
      fileName: 'by-api.yaml',
      file: expect.stringContaining('key: by-api'),
    });
  });

  it('tell every fault of a definition by its path', async () => {
    const definition = { key: 'Fel', name: 'Namn', phases: [{ key: 'a', name: 'A', form: 'grupp', fromWeek: 1 }] };
    expect(await post(coordinator, '/programmes', { id: newId(), definition })).toMatchObject({
      status: 422,
      problems: { key: ['not-a-slug'], 'phases.0.form': ['unknown-value'] },
    });
  });

  it('bring an existing programme to a definition only over its newest version', async () => {
    const body = { id: newId(), definition: { ...smallDefinition('alpha'), name: 'Nytt namn' } };
    expect(await post(coordinator, '/programmes', body)).toMatchObject({
      status: 422,
      problems: { key: ['key-taken'] },
    });
    expect((await post(coordinator, '/programmes', { ...body, updateVersion: 9 })).status).toBe(412);
    expect(await post(coordinator, '/programmes', { ...body, updateVersion: 1 })).toEqual({
      status: 200,
      programmeId: world.programmes.alpha,
    });
  });

  it('copy for coordinators alone, and only what they see', async () => {
    const body = () => ({ id: newId(), key: 'alpha-copy', name: 'Kopia' });
    const copies = (programme: 'alpha' | 'beta' | 'gamma') => `/programmes/${world.programmes[programme]}/copies`;
    expect((await post(caseWorker, copies('alpha'), body())).status).toBe(403);
    expect((await post(coordinator, copies('beta'), body())).status).toBe(404);
    expect((await post(coordinator, copies('gamma'), body())).status).toBe(404);
    expect((await post(coordinator, copies('alpha'), body())).status).toBe(200);
    expect(await post(coordinator, copies('alpha'), { ...body(), startsOn: 'snart' })).toMatchObject({
      problems: { '': ['not-a-date'] },
    });
  });
});
