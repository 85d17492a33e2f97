import type pg from 'pg';
import type { Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { FORM_TYPE, must, type Operation, pick, withEach } from './operation.ts';

/** People by a part of their name; the page also looks through programmes and activities. */
export function search(
  name: string,
  callers: readonly Caller[],
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Operation {
  const something = () => {
    const caller = pick(callers);
    return { caller, text: pick(caller.names).slice(0, 6) };
  };
  type Something = ReturnType<typeof something>;
  const bySql = async (worker: number, { caller, text }: Something) =>
    (await plain[worker]!.query(plainSql.search, [caller.tenantId, caller.programmeIds, `%${text}%`])).rows;
  const page = async (worker: number, { caller, text }: Something) =>
    must(
      await web[worker]!.request('POST', '/search', caller.token, {
        type: FORM_TYPE,
        text: new URLSearchParams({ q: text }).toString(),
      }),
      200,
    );
  return {
    name,
    ways: [
      { name: 'plain SQL', once: (worker) => bySql(worker, something()) },
      { name: 'page', once: (worker) => page(worker, something()) },
    ],
    warm: () =>
      withEach(
        callers.flatMap((caller) => caller.names.map((name) => ({ caller, text: name.slice(0, 6) }))),
        web.length,
        page,
      ),
    async check() {
      const one = something();
      const rows = await bySql(0, one);
      const { body } = await page(0, one);
      const found = rows.filter((row) => body.includes(row.enrolmentId)).length;
      // Who has a protected identity is found by SQL alone.
      if (rows.length === 0 || found < rows.length - 1) throw new Error(`the page shows ${found} of ${rows.length}`);
    },
  };
}
