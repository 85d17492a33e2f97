import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openPool } from '#app/platform/db/database.ts';
import { Rollback } from '#app/platform/db/transaction.ts';
import type { Role } from '#app/shared/roles.ts';
import { canary, oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { type Actor, buildWorld, type ProgrammeKey, programmeTenant } from '#test/world.ts';

const isCampaign = inject('isCampaign') === true;
const REQUESTS = isCampaign ? 20_000 : 1200;
const IN_FLIGHT = 40;
const CONNECTIONS = 3;

const people: [Role, ProgrammeKey][] = [
  ['coordinator', 'alpha'],
  ['coordinator', 'beta'],
  ['coordinator', 'gamma'],
  ['case-worker', 'alpha'],
  ['case-worker', 'beta'],
  ['case-worker', 'gamma'],
  ['activity-leader', 'beta'],
  ['evaluator', 'gamma'],
];

/** Few connections, many people, things going wrong in between: nobody is ever answered with what the one before her was. */
describe('a connection that was somebody else’s', async () => {
  const world = await buildWorld();
  for (const programme of ['alpha', 'beta', 'gamma'] as const) await oneOfEverything(world, programme);
  const actors = await Promise.all(people.map(([role, programme]) => world.as(role, programme)));
  const ordinary = world.services.pool;
  const few = openPool(world.appUrl, { max: CONNECTIONS });
  const leftovers: string[] = [];
  world.services.log = { info: () => {}, warn: () => {}, error: () => {} } as never;
  world.services.pool = {
    connect: async () => {
      const client = await few.connect();
      const { rows } = await client.query<{ left: string }>(
        `select concat_ws('', ${['tenant', 'account', 'role', 'programmes', 'restricted', 'purpose'].map((name) => `current_setting('app.${name}', true)`).join(', ')}) as left`,
      );
      if (rows[0]?.left !== '') leftovers.push(rows[0]?.left ?? 'nothing');
      return client;
    },
  } as never;
  afterAll(async () => {
    world.services.pool = ordinary;
    await few.end();
  });

  const others = (programme: ProgrammeKey) =>
    new RegExp(
      (['alpha', 'beta', 'gamma'] as const)
        .filter((each) => each !== programme)
        .map((each) => canary[each])
        .join('|'),
    );
  const counts = { right: 0, broken: 0 };

  /** A request like any other: the answer is the actor's own. */
  async function askPage(actor: Actor, programme: ProgrammeKey, address: string): Promise<void> {
    const answer = await actor.request('GET', address);
    const text = await answer.text();
    expect([200, 403], address).toContain(answer.status);
    expect(text, address).not.toMatch(others(programme));
    if (answer.status === 200 && address.startsWith('/participants')) expect(text).toContain(canary[programme]);
    if (address.endsWith('/me'))
      expect(JSON.parse(text)).toMatchObject({ email: expect.stringContaining(`.${programme}@`) });
    counts.right += 1;
  }

  /** Something goes wrong in the middle of a transaction. */
  async function breakOff(actor: Actor, how: number): Promise<void> {
    await actor
      .run(async ({ db, caller }) => {
        expect(caller.accountId).toBe(actor.accountId);
        if (how === 0) throw new Error('a bug');
        if (how === 1) throw new Rollback({ value: undefined, caller });
        if (how === 2) await sql`select 1 / 0`.execute(db);
        if (how === 3) await sql`select 1 / 0`.execute(db).catch(() => undefined);
        if (how === 4) await Promise.all([sql`select 'x'::uuid`.execute(db), sql`select pg_sleep(0.01)`.execute(db)]);
        if (how === 5)
          await sql`select set_config('statement_timeout', '5', true), pg_sleep(0)`
            .execute(db)
            .then(() => sql`select pg_sleep(1)`.execute(db));
        if (how === 6) void sql`select pg_sleep(0.02)`.execute(db).catch(() => undefined);
        if (how === 7) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
      })
      .catch(() => undefined);
    counts.broken += 1;
  }

  it(`leaves no trace of her: ${REQUESTS} requests of ${people.length} people over ${CONNECTIONS} connections`, {
    timeout: 600_000,
  }, async () => {
    const addresses = [
      '/participants',
      '/api/v1/me',
      '/api/v1/participants?limit=50',
      '/programmes',
      '/activities',
      '/',
    ];
    const step = fc.record({
      who: fc.nat(people.length - 1),
      address: fc.constantFrom(...addresses),
      breaks: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: fc.nat(7) }),
    });
    const steps = fc.sample(step, { seed: isCampaign ? Date.now() : 4711, numRuns: REQUESTS });
    const before = await world.admin
      .selectFrom('audit_events')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    let next = 0;
    const worker = async () => {
      for (let at = next++; at < steps.length; at = next++) {
        const { who, address, breaks } = steps[at] as (typeof steps)[number];
        const actor = actors[who] as Actor;
        const [, programme] = people[who] as [Role, ProgrammeKey];
        await (breaks === null ? askPage(actor, programme, address) : breakOff(actor, breaks));
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
    expect(leftovers).toEqual([]);
    expect(counts.right).toBeGreaterThan(REQUESTS / 3);
    expect(counts.broken).toBeGreaterThan(REQUESTS / 10);

    const events = await sql<{
      tenant: string;
      account: string;
      elsewhere: number;
    }>`select e.tenant_id as tenant, e.account_id as account,
      (select count(*)::int from unnest(e.subjects) s where not exists (select from people p where p.tenant_id = e.tenant_id and p.id = s)) as elsewhere
      from audit_events e`.execute(world.admin);
    expect(events.rows.length).toBeGreaterThan(before.n);
    for (const event of events.rows) {
      const at = actors.findIndex(({ accountId }) => accountId === event.account);
      expect(event.elsewhere).toBe(0);
      if (at >= 0) expect(event.tenant).toBe(world.tenants[programmeTenant[people[at]?.[1] as ProgrammeKey]]);
    }
  });
});
