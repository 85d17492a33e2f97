import type pg from 'pg';
import type { Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { must, type Operation, pick, same } from './operation.ts';

/** The first 50 of a participant list: through the API and as a page. */
export function list(
  name: string,
  callers: readonly Caller[],
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Operation {
  const bySql = async (worker: number, caller: Caller) =>
    (await plain[worker]!.query(plainSql.list, [caller.tenantId, caller.programmeIds])).rows;
  const api = async (worker: number, caller: Caller) =>
    must(await web[worker]!.request('GET', '/api/v1/participants?status=all', caller.token), 200);
  const page = async (worker: number, caller: Caller) =>
    must(await web[worker]!.request('GET', '/participants?status=all', caller.token), 200);
  return {
    name,
    ways: [
      { name: 'plain SQL', once: (worker) => bySql(worker, pick(callers)) },
      { name: 'API', once: (worker) => api(worker, pick(callers)) },
      { name: 'page', once: (worker) => page(worker, pick(callers)) },
    ],
    async check() {
      const caller = callers[0]!;
      const rows = (await bySql(0, caller)).filter((row) => !row.restricted);
      const { participants, total } = JSON.parse((await api(0, caller)).body);
      same(
        'people in the list',
        participants.slice(0, 40).map((row: { enrolmentId: string }) => row.enrolmentId),
        rows.slice(0, 40).map((row) => row.enrolmentId),
      );
      same(
        'their names',
        participants.slice(0, 40).map((row: { familyName: string }) => row.familyName),
        rows.slice(0, 40).map((row) => row.familyName),
      );
      if (Math.abs(total - rows[0].total) > 5) throw new Error(`total ${total} instead of ${rows[0].total}`);
      const { body } = await page(0, caller);
      const places = rows.slice(0, 40).map((row) => body.indexOf(`/participants/${row.enrolmentId}`));
      if (places.includes(-1) || places.some((place, index) => index > 0 && place < places[index - 1]!))
        throw new Error('the page shows other people or another order');
    },
  };
}
