import type pg from 'pg';
import { respell } from '#app/demo/respell.ts';
import type { Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { FORM_TYPE, must, type Operation, pick, withEach } from './operation.ts';

/** People by a part of their name, or by a word of it spelt in another way; the page also looks through programmes and activities. */
export function search(
  name: string,
  callers: readonly Caller[],
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
  isRespelt = false,
): Operation {
  const typedFor = (name: string) => (isRespelt ? respell(name.split(' ')[0] ?? '') : name.slice(0, 6));
  const something = () => {
    const caller = pick(callers);
    return { caller, text: typedFor(pick(caller.names)) };
  };
  type Something = ReturnType<typeof something>;
  const bySql = async (worker: number, { caller, text }: Something) =>
    isRespelt
      ? (await plain[worker]!.query(plainSql.searchAlike, [caller.tenantId, caller.programmeIds, text])).rows
      : (await plain[worker]!.query(plainSql.search, [caller.tenantId, caller.programmeIds, `%${text}%`])).rows;
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
        callers.flatMap((caller) => caller.names.map((name) => ({ caller, text: typedFor(name) }))),
        web.length,
        page,
      ),
    async check() {
      let one = something();
      let rows = await bySql(0, one);
      // Not every name has another spelling: one is looked for that finds somebody.
      for (let tries = 0; isRespelt && rows.length === 0 && tries < 100; tries += 1) {
        one = something();
        rows = await bySql(0, one);
      }
      const { body } = await page(0, one);
      const found = rows.filter((row) => body.includes(row.enrolmentId)).length;
      // Who has a protected identity is found by SQL alone.
      // As typed it may fill the page; then those who are only alike are not shown.
      if (rows.length === 0 || (!isRespelt && found < rows.length - 1))
        throw new Error(`the page shows ${found} of ${rows.length}`);
    },
  };
}
