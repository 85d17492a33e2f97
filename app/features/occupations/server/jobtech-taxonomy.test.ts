import { describe, expect, it, onTestFinished } from 'vitest';
import { labels, manyGroups, sendJson, startTaxonomy } from '../testing/taxonomy.ts';
import { jobtechTaxonomy } from './jobtech-taxonomy.ts';

const LIMITS = { patienceMs: 400, mostBytes: 100_000 };

async function taxonomy(given: Parameters<typeof startTaxonomy>[0] = {}) {
  const server = await startTaxonomy(given);
  onTestFinished(server.stop);
  return { ...server, through: jobtechTaxonomy(server.url, LIMITS) };
}

describe('JobTech’s taxonomy', () => {
  it('is asked for its newest version and for all groups at once, with nothing about anybody', async () => {
    const group = {
      ssyk_code_2012: '9412',
      definition: 'Diskar.',
      narrower: labels('Diskare'),
      related: labels('Hygien'),
    };
    const { through, asked } = await taxonomy({ groups: [...manyGroups, group] });
    expect(await through.newestVersion()).toEqual({ ok: true, value: 31 });
    const groups = await through.groups(31);
    expect(groups.ok && groups.value.at(-1)).toEqual({
      code: '9412',
      definition: 'Diskar.',
      names: ['Diskare'],
      skills: ['Hygien'],
    });
    const [versions, graph] = asked.map(({ address }) => new URL(address, 'http://localhost'));
    expect(versions?.pathname).toBe('/v1/taxonomy/main/versions');
    expect(graph?.pathname).toBe('/v1/taxonomy/graphql');
    expect(graph?.searchParams.get('query')).toContain('concepts(type: "ssyk-level-4", version: "31")');
    for (const { headers } of asked) {
      expect(headers).toMatchObject({ accept: 'application/json', 'user-agent': 'Egenvag' });
      expect(headers.cookie ?? headers.authorization ?? headers.referer).toBeUndefined();
    }
  });

  it('may lie in a folder of its host', async () => {
    const { url, asked } = await taxonomy();
    await jobtechTaxonomy(`${url}/mirror`, LIMITS).newestVersion();
    expect(asked[0]?.address).toBe('/mirror/v1/taxonomy/main/versions');
  });

  it.each([
    [404, 'http-404'],
    [429, 'http-429'],
    [500, 'http-500'],
    [503, 'http-503'],
  ])('that answers %i has given nothing', async (status, fault) => {
    const { through } = await taxonomy({ answer: (response) => response.writeHead(status).end('Internal error 9412') });
    expect(await through.newestVersion()).toEqual({ ok: false, problem: fault });
    expect(await through.groups(31)).toEqual({ ok: false, problem: fault });
  });

  it.each([
    ['{"data": {"concepts": [', 'not-json'],
    ['<html>Maintenance</html>', 'not-json'],
    ['{"errors": [{"message": "Cannot query field"}], "data": null}', 'not-understood'],
    ['[]', 'not-understood'],
  ])('that answers %s is not believed', async (text, fault) => {
    const { through } = await taxonomy({ answer: (response) => response.end(text) });
    expect(await through.newestVersion()).toEqual({ ok: false, problem: fault });
    expect(await through.groups(31)).toEqual({ ok: false, problem: fault });
  });

  it('is not followed to another host', async () => {
    const elsewhere = await taxonomy();
    const { through } = await taxonomy({
      answer: (response, { pathname, search }) =>
        response.writeHead(302, { location: `${elsewhere.url}${pathname}${search}` }).end(),
    });
    expect(await through.newestVersion()).toEqual({ ok: false, problem: 'redirected' });
    expect(elsewhere.asked).toEqual([]);
    expect(await elsewhere.through.newestVersion()).toMatchObject({ ok: true });
  });

  it('that does not answer is waited for no longer than the patience', async () => {
    const { through } = await taxonomy({ answer: () => {} });
    expect(await through.newestVersion()).toEqual({ ok: false, problem: 'no-answer-in-time' });
  });

  it('that begins to answer and stops is waited for no longer either', async () => {
    const { through } = await taxonomy({ answer: (response) => response.write('[') });
    expect(await through.newestVersion()).toEqual({ ok: false, problem: 'no-answer-in-time' });
  });

  it('that answers more than can be is cut off, whatever it says of the size', async () => {
    const { through } = await taxonomy({ answer: (response) => response.end(`[${' '.repeat(LIMITS.mostBytes)}]`) });
    expect(await through.newestVersion()).toEqual({ ok: false, problem: 'too-large' });
    const { through: smaller } = await taxonomy({
      answer: (response) => sendJson(response, [{ 'taxonomy/version': 3 }, ' '.repeat(10)].slice(0, 1)),
    });
    expect(await smaller.newestVersion()).toEqual({ ok: true, value: 3 });
  });

  it('whose line is cut, or where nobody is, has given nothing', async () => {
    const { through } = await taxonomy({ answer: (response) => response.destroy() });
    expect(await through.newestVersion()).toEqual({ ok: false, problem: 'not-reached' });
    const gone = await startTaxonomy();
    await gone.stop();
    expect(await jobtechTaxonomy(gone.url, LIMITS).groups(31)).toEqual({ ok: false, problem: 'not-reached' });
  });
});
