import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { safeError } from '#app/platform/log/log.ts';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { buildWorld } from '#test/world.ts';
import { goodForm, listUses, type Use } from './every-operation.ts';
import { spoiledPool } from './failing-pool.ts';

/** What must stand nowhere but in pages, answers and tables. */
const canaries = [
  'Kanariebarn',
  'Fågelholm',
  '19800906-2392',
  '198009062392',
  '070-174 06 05',
  '0701740605',
  'kanarie@example.org',
  'Hemlig anteckning',
];
const leak = new RegExp(canaries.map((text) => `${text}|${encodeURIComponent(text)}`).join('|'), 'i');

const personal: Record<string, string> = {
  givenName: 'Kanariebarn',
  familyName: 'Fågelholm',
  nameInOwnScript: 'Kanariebarn Fågelholm',
  phone: '070-174 06 05',
  email: 'kanarie@example.org',
  number: '19800906-2392',
  name: 'Kanariebarn Fågelholm',
  q: 'Kanariebarn',
  evidence: 'Hemlig anteckning',
  note: 'Hemlig anteckning',
  reason: 'Hemlig anteckning',
};

describe('personal data', async () => {
  const world = await buildWorld();
  const own = await oneOfEverything(world, 'alpha');
  const written: string[] = [];
  const note = (...about: unknown[]) => written.push(JSON.stringify(about));
  world.services.log = { info: note, warn: note, error: note } as never;
  await world.admin
    .updateTable('person_directory')
    .set({ given_name: 'Kanariebarn', family_name: 'Fågelholm' })
    .where('person_id', '=', own['personId'] as string)
    .execute();
  await world.admin
    .insertInto('person_contacts')
    .values(
      (
        [
          ['phone', '070-174 06 05'],
          ['email', 'kanarie@example.org'],
        ] as const
      ).map(([kind, value]) => ({
        tenant_id: world.tenants.north,
        id: crypto.randomUUID(),
        person_id: own['personId'] as string,
        kind,
        value,
      })),
    )
    .execute();
  const uses = await listUses(world, 'alpha', own);
  const streams = [process.stdout, process.stderr].map((stream) => {
    const { write } = stream;
    stream.write = ((...args: Parameters<typeof write>) => {
      written.push(String(args[0]));
      return write.apply(stream, args);
    }) as typeof write;
    return () => {
      stream.write = write;
    };
  });
  afterAll(() => {
    for (const restore of streams) restore();
  });

  const expectNothingIn = (texts: Iterable<string>, label: string) => {
    for (const text of texts) expect(leak.exec(text)?.[0], `${label}: ${text.slice(0, 300)}`).toBeUndefined();
  };
  function personalForm(use: Use): Record<string, string | string[]> {
    const good = goodForm(use, own);
    const secret = Object.entries(personal).filter(([name]) => use.form?.fields.get(name)?.choices.length === 0);
    return { ...good, ...Object.fromEntries(secret) };
  }
  const ask = (use: Use) =>
    use.actor.request(
      use.operation.method,
      use.address,
      use.operation.method === 'GET' ? {} : use.operation.isJson ? { json: personal } : { form: personalForm(use) },
    );

  it('stands in no log, no address, no header and no file name, whatever is asked and saved', {
    timeout: 120_000,
  }, async () => {
    let isShown = 0;
    let isSaved = 0;
    for (const use of uses) {
      const answer = await ask(use);
      const body = await answer.text();
      if (leak.test(body)) isShown += 1;
      if (answer.status === 303) isSaved += 1;
      expectNothingIn(
        [...answer.headers].map((header) => header.join(': ')),
        use.operation.id,
      );
      expectNothingIn(
        [...body.matchAll(/(?:href|action|src|value="\/)[="]+([^"]*)"/g)]
          .map(([, url]) => url ?? '')
          .filter((url) => !/^(tel|mailto):/.test(url)),
        `${use.operation.id}, a link`,
      );
      expectNothingIn(written, `${use.operation.id}, the log`);
    }
    expect(isShown).toBeGreaterThan(10);
    expect(isSaved).toBeGreaterThan(20);
  });

  it('is not in what a failure says, although the database repeats it', { timeout: 120_000 }, async () => {
    const { pool } = world.services;
    let broken = 0;
    world.services.pool = spoiledPool(pool, (_, number) =>
      number === 2 ? ['select $1::uuid', ['Kanariebarn Fågelholm 19800906-2392']] : undefined,
    );
    try {
      for (const use of uses) {
        const answer = await ask(use);
        if (answer.status >= 500) broken += 1;
        expectNothingIn(
          [await answer.text()].filter(() => answer.status >= 500),
          use.operation.id,
        );
        expectNothingIn(
          [...answer.headers].map((header) => header.join(': ')),
          use.operation.id,
        );
      }
    } finally {
      world.services.pool = pool;
    }
    expect(broken).toBeGreaterThan(100);
    expect(written.filter((line) => line.includes('request failed')).length).toBeGreaterThanOrEqual(broken);
    expectNothingIn(written, 'the log');
  });

  it('is not in what PostgreSQL writes down of refused values, taken numbers and broken rules', async () => {
    const coordinator = await world.as('coordinator', 'alpha');
    const tenant_id = world.tenants.north;
    const doomed = [
      () =>
        coordinator.run(({ db }) =>
          db
            .insertInto('organisations')
            .values([1, 2].map(() => ({ tenant_id, id: crypto.randomUUID(), name: 'Kanariebarn', kind: 'x' })))
            .execute(),
        ),
      () => coordinator.run(({ db }) => db.selectFrom('people').where('id', '=', 'Kanariebarn').select('id').execute()),
      () =>
        coordinator.run(({ db }) =>
          db
            .insertInto('people')
            .values({ tenant_id, id: crypto.randomUUID(), sex: 'Kanariebarn' as never })
            .execute(),
        ),
    ];
    const repeated: string[] = [];
    for (const fail of doomed) {
      const error: unknown = await fail().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(Error);
      expect(JSON.stringify(safeError(error))).not.toMatch(leak);
      repeated.push((error as Error).message);
    }
    expect(repeated.join()).toMatch(leak);
    expect(readFileSync(inject('serverLog'), 'utf8')).not.toMatch(leak);
  });

  it('does not hide in the stack of an error whose message has several lines', () => {
    const error = new Error('broken:\n    at Kanariebarn Fågelholm (070-174 06 05)');
    expect(JSON.stringify(safeError(error))).not.toMatch(leak);
    expect(safeError(error).at).toContain('no-personal-data');
  });
});
