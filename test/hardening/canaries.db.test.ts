import { sql } from 'kysely';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { jobs } from '#app/doors/jobs.ts';
import { staffPages } from '#app/doors/staff/pages.ts';
import { runForAllTenants } from '#app/platform/jobs/worker.ts';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { roles } from '#app/shared/roles.ts';
import { type Ids, oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { addressOf, formFor, listOperations, type Operation } from '#test/access-matrix/operations.ts';
import { unzip } from '#test/unzip.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { type CanaryPerson, canaryPeople, canaryPrefix, canaryWord, leakPattern } from './canary-people.ts';

type Sink = { who: string; where: string; status: number; text: string };
type Stranger = { who: string; actor: Actor | undefined };

/**
 * In a programme stand people whom most may not see: one for each protection, and one from whom accounts are barred. Their names, numbers
 * and words stand in every table about them. Every page, form, endpoint, download, search, public page, log line and job is then asked
 * as everybody who may not see them. The operations are read from the declarations: a new one is asked from its first day.
 */
describe('canaries', async () => {
  const world = await buildWorld();
  const written: string[] = [];
  const note = (...about: unknown[]) => written.push(JSON.stringify(about));
  world.services.log = { info: note, warn: note, error: note } as never;
  const app = createApp(world.services);
  const operations = listOperations();
  let own: Ids = {};
  let canaries: CanaryPerson[] = [];
  let reader: Actor;
  let anybody: Actor;
  let strangers: Stranger[] = [];

  beforeAll(async () => {
    own = await oneOfEverything(world, 'alpha');
    const inAlpha = await Promise.all(
      roles.map(async (role) => ({ who: `${role} alpha`, actor: await world.as(role, 'alpha') })),
    );
    const outside = await Promise.all(
      (['beta', 'gamma'] as const).map(async (programme) => ({
        who: `coordinator ${programme}`,
        actor: await world.as('coordinator', programme),
      })),
    );
    strangers = [...inAlpha, ...outside, { who: 'nobody', actor: undefined }];
    anybody = await world.as('coordinator', 'alpha');
    reader = await world.another('coordinator', 'alpha');
    canaries = await canaryPeople(world, {
      readerIds: [reader.accountId],
      strangerIds: [...inAlpha, ...outside.slice(0, 1)].map(({ actor }) => actor.accountId),
    });
  }, 120_000);

  async function ask(
    { who, actor }: Stranger,
    method: string,
    address: string,
    body: Parameters<Actor['request']>[2] = {},
  ): Promise<Sink> {
    const answer = actor
      ? await actor.request(method, address, body)
      : await anybody.request(method, address, { ...body, headers: { cookie: '' } });
    const isZip = /spreadsheet|zip/.test(answer.headers.get('content-type') ?? '');
    const content = isZip
      ? [...unzip(new Uint8Array(await answer.arrayBuffer()))].map((file) => file.join('\n')).join('\n')
      : await answer.text();
    const headers = [...answer.headers].map((header) => header.join(': ')).join('\n');
    return { who, where: `${method} ${address}`, status: answer.status, text: `${headers}\n\n${content}` };
  }

  const addressIn = (operation: Operation, ids: Ids) =>
    addressOf(operation, {
      ...Object.fromEntries([...operation.pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, newId()])),
      ...ids,
    });

  /** Lists and downloads with every filter that could let somebody in. */
  const filtered = () => [
    ...['all', 'active', 'ended', 'referred', 'waiting', 'mistaken'].flatMap((status) => [
      `/participants?status=${status}&sort=name`,
      `/participants?status=${status}&sort=start&order=desc`,
      `/participants/export?status=${status}&format=csv`,
      `/participants/export?status=${status}&format=xlsx`,
      `/api/v1/participants?status=${status}&limit=100`,
    ]),
    ...['2026-W10', '2026-W11'].map((week) => `/activities?week=${week}`),
    ...['open', 'done', 'upcoming', 'coming'].map((state) => `/follow-ups?state=${state}`),
    `/attendance/hours?programme=${world.programmes.alpha}&from=2026-01&to=2026-12`,
    `/attendance/hours/export?programme=${world.programmes.alpha}&from=2026-01&to=2026-12&format=csv`,
    '/administration/log?category=protection',
    '/api/v1/openapi.json',
    '/healthz',
    '/no-such-page',
  ];

  /** What is asked about everybody, at addresses that name none of the canaries. */
  async function askAround(stranger: Stranger): Promise<Sink[]> {
    const sinks: Sink[] = [];
    for (const operation of operations.filter(({ method }) => method === 'GET'))
      sinks.push(await ask(stranger, 'GET', addressIn(operation, own)));
    for (const address of filtered()) sinks.push(await ask(stranger, 'GET', address));
    return sinks;
  }

  /** Every operation at the canaries' own addresses: pages, forms, actions, endpoints. */
  async function askAtTheirAddresses(stranger: Stranger, people: readonly CanaryPerson[]): Promise<Sink[]> {
    const sinks: Sink[] = [];
    for (const { ids } of people)
      for (const operation of operations.filter(({ pattern }) => pattern.includes(':'))) {
        const address = addressIn(operation, { ...ids, programmeId: own['programmeId'] as string });
        const body = operation.isJson ? { json: {} } : { form: formFor(operation, ids) };
        sinks.push(await ask(stranger, operation.method, address, operation.method === 'GET' ? {} : body));
      }
    return sinks;
  }

  /** Whatever only asks and answers in place, with parts of a name and with a whole number. */
  async function search(stranger: Stranger, text: string): Promise<Sink[]> {
    const sinks: Sink[] = [];
    for (const entry of staffPages) {
      if (entry.kind !== 'page' || !entry.lookUp) continue;
      const pattern = entry.path.pattern as string;
      const operation = operations.find(({ id }) => id === `POST ${pattern}`) as Operation;
      const names = ['q', 'name', 'text', 'query', 'search', 'givenName', 'familyName', 'number'];
      const form = Object.fromEntries(names.map((name) => [name, text]));
      sinks.push(await ask(stranger, 'POST', addressIn(operation, own), { form: { ...form, reason: 'other' } }));
    }
    return sinks;
  }

  /** Public pages, whatever the application mounts, without signing in. */
  async function askInPublic(): Promise<Sink[]> {
    const known = new Set(operations.map(({ pattern }) => pattern));
    const patterns = app.routes
      .filter(({ method, path }) => (method === 'GET' || method === 'POST') && !known.has(path) && !path.includes('*'))
      .map(({ method, path }) => ({ method, path }));
    expect(patterns.length).toBeGreaterThan(5);
    const sinks: Sink[] = [];
    for (const { method, path } of patterns) {
      const address = path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => own[name] ?? 'alpha');
      const form = { q: canaryPrefix, givenName: canaryPrefix, familyName: canaryPrefix, email: 'x@example.org' };
      sinks.push(await ask({ who: 'nobody', actor: undefined }, method, address, method === 'POST' ? { form } : {}));
    }
    return sinks;
  }

  const leaksIn = (sinks: readonly Sink[], pattern: RegExp) =>
    sinks.flatMap(({ who, where, status, text }) => {
      const found = pattern.exec(text);
      return found ? [`${who}: ${where} (${status}) shows ${found[0]}`] : [];
    });
  const brokenIn = (sinks: readonly Sink[]) =>
    sinks.filter(({ status }) => status >= 500).map(({ who, where, status }) => `${who}: ${where} ${status}`);

  it('are seen by their named reader, in many places', { timeout: 300_000 }, async () => {
    const named = { who: 'named reader', actor: reader };
    const around = await askAround(named);
    const there = await askAtTheirAddresses(named, inject('isCampaign') === true ? canaries : canaries.slice(0, 1));
    expect(brokenIn([...around, ...there])).toEqual([]);
    const seen = (sinks: Sink[]) => sinks.filter(({ text }) => text.includes(canaryWord)).map(({ where }) => where);
    expect(seen(around).length).toBeGreaterThan(15);
    expect(seen(there).length).toBeGreaterThan(25);
    for (const place of ['GET /participants', 'GET /participants/export', 'GET /api/v1/participants'])
      expect(
        seen(around).map((where) => where.split('?')[0]),
        place,
      ).toContain(place);
    for (const text of [canaryPrefix, canaries[0]?.number ?? ''])
      expect(seen(await search(named, text)).length, text).toBeGreaterThan(0);
  });

  it('stand in nothing that anybody else is answered, whatever is asked', { timeout: 300_000 }, async () => {
    const sinks: Sink[] = [];
    for (const stranger of strangers)
      sinks.push(...(await askAround(stranger)), ...(await search(stranger, canaryPrefix)));
    sinks.push(...(await askInPublic()));
    expect(sinks.length).toBeGreaterThan(strangers.length * 80);
    expect(leaksIn(sinks, leakPattern(canaries, true))).toEqual([]);
    expect(brokenIn(sinks)).toEqual([]);
  });

  it('are not found by their numbers, and their addresses lead nowhere', { timeout: 300_000 }, async () => {
    const words = new RegExp(canaryWord, 'i');
    for (const [at, stranger] of strangers.entries()) {
      // By turns; the campaign asks for all of them as everybody.
      const people = inject('isCampaign') === true ? canaries : [canaries[at % canaries.length] as CanaryPerson];
      const sinks = await askAtTheirAddresses(stranger, people);
      expect(leaksIn(sinks, leakPattern(canaries, false))).toEqual([]);
      expect(brokenIn(sinks)).toEqual([]);
      const reached = sinks.filter(({ where, status }) => /^GET \S*\/participants\//.test(where) && status === 200);
      expect(reached.map(({ who, where }) => `${who}: ${where}`)).toEqual([]);
      if (stranger.actor === undefined) continue;
      for (const { number } of people) expect(leaksIn(await search(stranger, number), words)).toEqual([]);
      expect((await ask(stranger, 'GET', '/account')).status, `${stranger.who} is still signed in`).toBe(200);
    }
  });

  it('carry their protection into every row about them, and their words into most tables', async () => {
    const { rows } = await sql<{ table: string }>`select table_name as "table" from information_schema.columns
      where table_schema = 'public' and column_name = 'restricted' and table_name <> 'people' and exists (select from information_schema.columns p
        where p.table_schema = 'public' and p.table_name = columns.table_name and p.column_name = 'person_id')`.execute(
      world.admin,
    );
    const people = canaries.filter(({ kind }) => kind !== 'barred').map(({ personId }) => personId);
    let filled = 0;
    for (const { table } of rows) {
      const about = await sql<{
        restricted: boolean;
      }>`select restricted from ${sql.table(table)} where person_id = any (${people}::uuid[])`.execute(world.admin);
      if (about.rows.length > 0) filled += 1;
      expect(
        about.rows.filter(({ restricted }) => !restricted),
        table,
      ).toEqual([]);
    }
    expect(filled, `of ${rows.length} tables`).toBeGreaterThan(rows.length / 2);
  });

  it('stand in no line of the log and nothing a job says', { timeout: 60_000 }, async () => {
    for (const job of jobs) await runForAllTenants(world.services, job);
    expect(written.length).toBeGreaterThan(0);
    const pattern = leakPattern(canaries, true);
    expect(written.filter((line) => pattern.test(line))).toEqual([]);
  });

  it('have no name in a title or a file’s name, not even for those who see them', { timeout: 300_000 }, async () => {
    const named = { who: 'named reader', actor: reader };
    const sinks = [...(await askAround(named)), ...(await askAtTheirAddresses(named, canaries.slice(1, 2)))];
    expect(sinks.filter(({ text }) => text.includes(canaryWord)).length).toBeGreaterThan(40);
    const outside = sinks.map(({ text, ...sink }) => ({
      ...sink,
      text: [/<title>[^<]*<\/title>/.exec(text)?.[0], text.slice(0, text.indexOf('\n\n'))].join('\n'),
    }));
    expect(leaksIn(outside, new RegExp(canaryWord, 'i'))).toEqual([]);
  });

  it.each([
    ['names in a list', 'participant_names'],
    ['a file', 'enrolments'],
    ['contact and numbers', 'person_directory'],
  ])('are found by this suite when a wall is torn down: %s', { timeout: 120_000 }, async (_, table) => {
    const stranger = strangers.find(({ who }) => who === 'case-worker alpha') as Stranger;
    const walls = ['enrolments', 'people', 'participant_names', 'person_directory'];
    const torn =
      table === 'enrolments'
        ? walls
        : table === 'person_directory'
          ? ['enrolments', 'people', table]
          : ['enrolments', table];
    for (const each of torn)
      await sql`create policy torn_down on ${sql.table(each)} for select to egenvag_app using (true)`.execute(
        world.admin,
      );
    const sinks = [...(await askAround(stranger)), ...(await search(stranger, canaryPrefix))];
    for (const each of torn) await sql`drop policy torn_down on ${sql.table(each)}`.execute(world.admin);
    expect(leaksIn(sinks, leakPattern(canaries, true)).length).toBeGreaterThan(0);
    expect(leaksIn(await search(stranger, canaryPrefix), leakPattern(canaries, true))).toEqual([]);
  });

  it('are found by this suite in a header, a log line and a page of nobody', () => {
    const pattern = leakPattern(canaries, true);
    const sink = { who: 'x', where: 'GET /x', status: 200 };
    const person = canaries[0] as CanaryPerson;
    for (const text of [
      `content-disposition: attachment; filename="${canaryWord.toLowerCase()}.csv"`,
      `[{"event":"saved","about":"${person.personId}"}]`,
      `<td>${person.number.slice(2, 8)}-${person.number.slice(8)}</td>`,
      `<a href="tel:${person.phone.replace('-', '')}">`,
    ])
      expect(leaksIn([{ ...sink, text }], pattern)).toHaveLength(1);
  });
});
