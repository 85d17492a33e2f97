import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { runForAllTenants } from '#app/platform/jobs/worker.ts';
import { openLog } from '#app/platform/log/log.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { fetchFacts } from '../jobs.ts';
import { fetchOccupationFacts, getOccupation } from '../public.ts';
import { labels, manyGroups, sendJson, startTaxonomy } from '../testing/taxonomy.ts';
import { replaceFacts } from './facts-store.ts';

const world = await buildWorld();
const kitchen = {
  ssyk_code_2012: '9412',
  definition: 'Diskar, skalar och bär fram mat.',
  narrower: labels('Diskare', 'Köksbiträde'),
  related: labels('Livsmedelshygien'),
};
const changed = { ...kitchen, definition: 'Hjälper till i kök.' };

async function aTaxonomy(given: Parameters<typeof startTaxonomy>[0] = {}) {
  const server = await startTaxonomy({ groups: [...manyGroups, kitchen], ...given });
  let now = '2026-03-04T08:00:00.000Z';
  const services = { ...world.services, taxonomyUrl: server.url, now: () => now, log: openLog('silent') };
  return {
    server,
    services,
    at: (moment: string) => {
      now = moment;
    },
  };
}

const read = async (code = '9412') => {
  const caller = await world.as('case-worker', 'alpha');
  return caller.run((ctx) => getOccupation(ctx, code));
};

beforeEach(async () => {
  await sql`delete from occupation_facts`.execute(world.admin);
  await sql`update occupation_fetch set asked_at = null, fetched_at = null, version = null, failures = 0, fault = null`.execute(
    world.admin,
  );
});

describe('facts about occupations', () => {
  it('are kept for our own groups with source, version and day, and found again with the occupation', async () => {
    const { server, services } = await aTaxonomy();
    const fetched = await fetchOccupationFacts(services);
    expect(fetched).toMatchObject({ outcome: 'fetched', version: 31 });
    expect(await read()).toEqual({
      code: '9412',
      name: 'Restaurang- och köksbiträden m.fl.',
      groups: [
        { code: '9', name: expect.any(String) },
        { code: '94', name: expect.any(String) },
        { code: '941', name: expect.any(String) },
      ],
      words: expect.arrayContaining(['köksbiträde', 'diskare']),
      facts: {
        definition: kitchen.definition,
        names: ['Diskare', 'Köksbiträde'],
        skills: ['Livsmedelshygien'],
        source: new URL(server.url).host,
        version: 31,
        fetchedAt: expect.any(String),
      },
    });
    expect((await read('9111')).facts).toBeUndefined();
    await server.stop();
  });

  it('are not fetched when no address is set, and the occupation is there all the same', async () => {
    expect(await fetchOccupationFacts({ ...world.services, taxonomyUrl: undefined })).toEqual({ outcome: 'off' });
    expect(await read()).toMatchObject({ code: '9412', facts: undefined });
  });

  it('are asked for once by all tenants and workers, and again after thirty days only when there is a newer version', async () => {
    const { server, services, at } = await aTaxonomy();
    await Promise.all([runForAllTenants(services, fetchFacts), runForAllTenants(services, fetchFacts)]);
    expect(server.asked).toHaveLength(2);
    at('2026-04-02T08:00:00.000Z');
    expect(await fetchOccupationFacts(services)).toEqual({ outcome: 'not-yet' });
    at('2026-04-04T08:00:00.000Z');
    expect(await fetchOccupationFacts(services)).toEqual({ outcome: 'unchanged' });
    expect(server.asked).toHaveLength(3);
    server.now.version = 32;
    server.now.groups = [...manyGroups, changed];
    at('2026-05-05T08:00:00.000Z');
    expect(await fetchOccupationFacts(services)).toMatchObject({ outcome: 'fetched', version: 32 });
    expect((await read()).facts).toMatchObject({ definition: changed.definition, version: 32 });
    await server.stop();
  });

  it.each([
    ['out of order', 500, 'http-500'],
    ['not there', 404, 'http-404'],
  ])(
    'stay as they were when the taxonomy is %s, which is asked again after an hour, then two',
    async (_, status, fault) => {
      const { server, services, at } = await aTaxonomy();
      await fetchOccupationFacts(services);
      server.now.answer = (response) => response.writeHead(status).end();
      at('2026-04-04T08:00:00.000Z');
      expect(await fetchOccupationFacts(services)).toEqual({ outcome: 'failed', fault });
      expect((await read()).facts).toMatchObject({ definition: kitchen.definition });
      at('2026-04-04T08:59:00.000Z');
      expect(await fetchOccupationFacts(services)).toEqual({ outcome: 'not-yet' });
      at('2026-04-04T09:00:00.000Z');
      expect(await fetchOccupationFacts(services)).toEqual({ outcome: 'failed', fault });
      at('2026-04-04T10:59:00.000Z');
      expect(await fetchOccupationFacts(services)).toEqual({ outcome: 'not-yet' });
      server.now.answer = undefined as never;
      at('2026-04-04T11:00:00.000Z');
      expect(await fetchOccupationFacts(services)).toEqual({ outcome: 'unchanged' });
      await server.stop();
    },
  );

  it('stay as they were when the new version comes by half', async () => {
    const { server, services, at } = await aTaxonomy();
    await fetchOccupationFacts(services);
    at('2026-04-04T08:00:00.000Z');
    server.now.answer = (response, { pathname }) =>
      sendJson(
        response,
        pathname.endsWith('versions') ? [{ 'taxonomy/version': 32 }] : { data: { concepts: [changed] } },
      );
    expect(await fetchOccupationFacts(services)).toEqual({ outcome: 'failed', fault: 'not-understood' });
    expect((await read()).facts).toMatchObject({ definition: kitchen.definition, version: 31 });
    await server.stop();
  });

  it('are changed by the system and by nobody else', async () => {
    const caller = await world.as('coordinator', 'alpha');
    const fact = { code: '9412', definition: 'Påhitt', names: [], skills: [] };
    const from = { source: 'x', version: 1, now: '2026-03-04T08:00:00.000Z' };
    await expect(caller.run((ctx) => replaceFacts(ctx.db, [fact], from))).rejects.toThrow(/row-level security/);
    expect((await read()).facts).toBeUndefined();
  });
});

describe('the page of an occupation', () => {
  const opened = async (path: string) => {
    const caller = await world.as('case-worker', 'alpha');
    const answer = await caller.request('GET', path);
    return { status: answer.status, html: await answer.text() };
  };

  it('says what one does, from whom and when; without the taxonomy it says that there is no description', async () => {
    expect((await opened('/occupations/9412')).html).toContain('Här finns ingen beskrivning av yrket.');
    const { server, services } = await aTaxonomy();
    await fetchOccupationFacts(services);
    const { html } = await opened('/occupations/9412');
    expect(html).toContain(kitchen.definition);
    expect(html).toMatch(/JobTech Taxonomy version 31\. Hämtat från 127\.0\.0\.1:\d+ den 4 mars 2026/);
    expect(html).toContain('Livsmedelshygien');
    await server.stop();
  });

  it('asks nobody outside, not even when the taxonomy does not answer', async () => {
    const { server } = await aTaxonomy({ answer: () => {} });
    world.services.taxonomyUrl = server.url;
    const staff = await world.as('case-worker', 'alpha');
    expect((await staff.request('GET', '/occupations/9412')).status).toBe(200);
    expect(server.asked).toEqual([]);
    world.services.taxonomyUrl = undefined;
    await server.stop();
  });

  it.each(['/occupations/0000', '/occupations/12345', '/occupations/x'])('%s is no occupation', async (path) => {
    expect((await opened(path)).status).toBe(404);
  });

  it('is found by words in the list and in the search over everything, and a name that only looks like one is not', async () => {
    expect((await opened('/occupations?words=koksbitrade')).html).toContain('href="/occupations/9412"');
    expect((await opened('/occupations?group=9')).html).toContain('href="/occupations/9412"');
    const caller = await world.as('case-worker', 'alpha');
    const search = async (q: string) => (await caller.request('POST', '/search', { form: { q } })).text();
    expect(await search('köksbi')).toContain('href="/occupations/9412"');
    expect(await search('Köksbergström')).not.toContain('href="/occupations/');
  });

  it('is Swedish on a participant’s own side and says so in her language', async () => {
    const { server, services } = await aTaxonomy();
    await fetchOccupationFacts(services);
    const person = await world.aParticipant('alpha');
    const side = await openOwnSide(world, 'alpha', person.personId);
    const page = async (language: string) => (await side.request('GET', `/my/${language}/way/occupations/9412`)).text();
    expect(await page('en')).toContain('The text is only in Swedish.');
    expect(await page('en')).toContain(`<p lang="sv" dir="ltr">${kitchen.definition}</p>`);
    const swedish = await page('sv');
    expect(swedish).toContain(kitchen.definition);
    expect(swedish).not.toContain('bara på svenska');
    await server.stop();
  });
});
