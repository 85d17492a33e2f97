import type pg from 'pg';
import type { BenchWorld, Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { must, type Operation, pick, same, withEach } from './operation.ts';

type Told = { people: { enrolmentId: string; items: { kind: string }[] }[] };

/** What needs a case worker with some 60 people: through the API and as a page. In plain SQL the people, who has not been met, and who has no next step. */
export function workList(
  { caseWorkers }: BenchWorld,
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Operation {
  const bySql = async (worker: number, caller: Caller) =>
    (await plain[worker]!.query(plainSql.workList, [caller.tenantId, caller.programmeIds, caller.accountId])).rows as {
      enrolmentId: string;
      restricted: boolean;
      hasStep: boolean;
    }[];
  const api = async (worker: number, { token }: Caller) =>
    must(await web[worker]!.request('GET', '/api/v1/work', token), 200);
  const page = async (worker: number, { token }: Caller) =>
    must(await web[worker]!.request('GET', '/work', token), 200);
  return {
    name: 'work list of a case worker',
    ways: [
      { name: 'plain SQL, three of its reasons', once: (worker) => bySql(worker, pick(caseWorkers)) },
      { name: 'API', once: (worker) => api(worker, pick(caseWorkers)) },
      { name: 'page', once: (worker) => page(worker, pick(caseWorkers)) },
    ],
    warm: () => withEach(caseWorkers, web.length, page),
    async check() {
      const caller = caseWorkers[0]!;
      const wanted = (await bySql(0, caller)).filter(({ restricted, hasStep }) => !restricted && !hasStep);
      const { people } = JSON.parse((await api(0, caller)).body) as Told;
      const ids = new Set(wanted.map(({ enrolmentId }) => enrolmentId));
      const told = people.filter(
        ({ enrolmentId, items }) => ids.has(enrolmentId) && items.some(({ kind }) => kind === 'no-next-step'),
      );
      same('people without a next step', told.length, wanted.length);
    },
  };
}
