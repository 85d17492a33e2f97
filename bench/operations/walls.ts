import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { transaction } from '#app/platform/db/transaction.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import type { BenchWorld, Caller } from '../bench-world.ts';
import { plainSql } from '../plain-sql.ts';
import { WALLED } from '../report.ts';
import { type Operation, pick, same, withEach } from './operation.ts';

/** What the walls cost: the same list by hand; in a walled transaction sent in one flight; and the way the product enters. */
export function walls(world: BenchWorld, plain: pg.PoolClient, walled: pg.PoolClient): Operation {
  const set = `select set_config('app.tenant', $1, true), set_config('app.account', $2, true), set_config('app.role', 'coordinator', true), set_config('app.programmes', $3, true), set_config('app.restricted', '{}', true)`;
  const inOneFlight = async (caller: Caller) => {
    const begun = walled.query('begin');
    const entered = walled.query(set, [caller.tenantId, caller.accountId, `{${caller.programmeIds.join(',')}}`]);
    const found = walled.query(plainSql.list, [caller.tenantId, caller.programmeIds]);
    const [, , { rows }] = await Promise.all([begun, entered, found, walled.query('commit')]);
    return rows;
  };
  const entering = (caller: Caller) =>
    transaction(
      world.walled,
      { tokenHash: hashToken(caller.token), purpose: 'bench', now: new Date().toISOString(), kind: 'read' },
      async (tx) =>
        (await tx.executeQuery(CompiledQuery.raw(plainSql.list, [caller.tenantId, caller.programmeIds]))).rows,
    );
  const bare = async (caller: Caller) =>
    (await plain.query(plainSql.list, [caller.tenantId, caller.programmeIds])).rows;
  return {
    name: 'walls',
    ways: [
      { name: 'plain SQL', once: () => bare(pick(world.coordinators)) },
      { name: WALLED, once: () => inOneFlight(pick(world.coordinators)) },
      { name: 'entering with a session', once: () => entering(pick(world.coordinators)) },
    ],
    warm: () => withEach(world.coordinators, 1, (_, caller) => bare(caller)),
    async check() {
      const open = world.coordinators[0]!;
      const visible = (rows: { restricted: boolean }[]) =>
        rows.filter((row) => !row.restricted).map((row) => ({ ...row, total: 0 }));
      const wanted = visible(await bare(open));
      same('walled list', visible(await inOneFlight(open)).slice(0, 40), wanted.slice(0, 40));
      same('entered list', visible((await entering(open)) as typeof wanted).slice(0, 40), wanted.slice(0, 40));
      const foreign = world.coordinators.find((each) => each.tenantId !== open.tenantId);
      if (foreign)
        same('rows of another tenant', await inOneFlight({ ...open, programmeIds: foreign.programmeIds }), []);
    },
  };
}
