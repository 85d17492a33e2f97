import type pg from 'pg';
import type { BenchWorld, Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { must, type Operation, pick, withEach } from './operation.ts';

/** Whether the product has that page. */
export async function hasResults({ coordinators }: BenchWorld, connection: HttpConnection): Promise<boolean> {
  const { token, programmeIds } = coordinators[0]!;
  return (await connection.request('GET', `/results/${programmeIds[0]}`, token)).status === 200;
}

/** What became of those who have left one programme. */
export function result(world: BenchWorld, plain: readonly pg.PoolClient[], web: readonly HttpConnection[]): Operation {
  const { coordinators } = world;
  const bySql = async (worker: number, caller: Caller) =>
    (await plain[worker]!.query(plainSql.result, [caller.tenantId, caller.programmeIds[0]])).rows;
  const page = async (worker: number, caller: Caller) =>
    must(await web[worker]!.request('GET', `/results/${caller.programmeIds[0]}`, caller.token), 200);
  return {
    name: 'result of a programme',
    ways: [
      { name: 'plain SQL', once: (worker) => bySql(worker, pick(coordinators)) },
      { name: 'page', once: (worker) => page(worker, pick(coordinators)) },
    ],
    // From a cold disk a first visit may take longer than a statement is given; the second finds what the first has read.
    warm: () =>
      withEach([...coordinators, ...coordinators], 2, (worker, caller) => page(worker, caller).catch(() => undefined)),
    async check() {
      const caller = coordinators[0]!;
      const ended = (await bySql(0, caller)).reduce((sum, row) => sum + row.count, 0);
      const text = (await page(0, caller)).body.replace(/<[^>]+>/g, ' ');
      // Protected identities and people who came back are counted once or not at all: a few fewer.
      const numbers = [...text.matchAll(/\d+/g)].map(Number);
      if (!numbers.some((number) => number <= ended && number > ended * 0.9))
        throw new Error(`the page does not count the ${ended} who left`);
    },
  };
}
