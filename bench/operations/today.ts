import type pg from 'pg';
import type { BenchWorld, Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { must, type Operation, pick, withEach } from './operation.ts';

/** What a leader opens in the morning: the sessions of her day with who is expected, and what else waits for her. In plain SQL the sessions alone. */
export function today(
  { leaders }: BenchWorld,
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Operation {
  const bySql = async (worker: number, caller: Caller) =>
    (await plain[worker]!.query(plainSql.today, [caller.tenantId, caller.accountId])).rows as { id: string }[];
  const page = async (worker: number, { token }: Caller) => must(await web[worker]!.request('GET', '/', token), 200);
  return {
    name: 'today of a leader',
    ways: [
      { name: 'plain SQL, her sessions', once: (worker) => bySql(worker, pick(leaders)) },
      { name: 'page', once: (worker) => page(worker, pick(leaders)) },
    ],
    warm: () => withEach(leaders, web.length, page),
    async check() {
      const caller = leaders[0]!;
      const { body } = await page(0, caller);
      const missing = (await bySql(0, caller)).filter(({ id }) => !body.includes(id));
      if (missing.length > 0) throw new Error('the page does not show a session of today');
    },
  };
}
