import type pg from 'pg';
import type { Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { must, type Operation, pick, same, withEach } from './operation.ts';

type Listed = { enrolmentId: string; familyName: string };

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
    warm: () => withEach(callers, web.length, page),
    async check() {
      const caller = callers[0]!;
      const all = await bySql(0, caller);
      const rows = all.filter((row) => !row.restricted);
      // Who has a protected identity is shown to her named readers alone, and need not be the caller's to see.
      const hidden = new Set(all.filter((row) => row.restricted).map((row) => row.enrolmentId));
      const told = JSON.parse((await api(0, caller)).body) as { participants: Listed[]; total: number };
      const { total } = told;
      const participants = told.participants.filter(({ enrolmentId }) => !hidden.has(enrolmentId));
      const shown = ({ enrolmentId, familyName }: Listed) => [enrolmentId, familyName];
      same('people in the list', participants.slice(0, 40).map(shown), rows.slice(0, 40).map(shown));
      if (Math.abs(total - rows[0].total) > 5) throw new Error(`total ${total} instead of ${rows[0].total}`);
      const { body } = await page(0, caller);
      const places = rows.slice(0, 40).map((row) => body.indexOf(`/participants/${row.enrolmentId}`));
      if (places.includes(-1) || places.some((place, index) => index > 0 && place < places[index - 1]!))
        throw new Error('the page shows other people or another order');
    },
  };
}
