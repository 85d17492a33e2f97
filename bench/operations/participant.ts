import type pg from 'pg';
import type { BenchWorld } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { must, type Operation, pick, same, withEach } from './operation.ts';

/** One participant: what the API says of her, and her page. */
export function record(
  { coordinators }: BenchWorld,
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Operation {
  const someone = () => {
    const caller = pick(coordinators);
    return { caller, id: pick(caller.enrolmentIds) };
  };
  type Someone = ReturnType<typeof someone>;
  const bySql = async (worker: number, { caller, id }: Someone, statements: readonly string[]) =>
    Promise.all(statements.map((text) => plain[worker]!.query(text, [caller.tenantId, id])));
  const api = async (worker: number, { caller, id }: Someone) =>
    must(await web[worker]!.request('GET', `/api/v1/participants/${id}`, caller.token), 200);
  const page = async (worker: number, { caller, id }: Someone) =>
    must(await web[worker]!.request('GET', `/participants/${id}`, caller.token), 200);
  return {
    name: 'participant',
    ways: [
      {
        name: 'plain SQL, what the API says',
        once: (worker) => bySql(worker, someone(), [plainSql.head, plainSql.moves]),
      },
      { name: 'API', once: (worker) => api(worker, someone()) },
      {
        name: 'plain SQL, what the page shows',
        once: (worker) => bySql(worker, someone(), [plainSql.head, plainSql.moves, ...plainSql.besides]),
      },
      { name: 'page', once: (worker) => page(worker, someone()) },
    ],
    warm: () =>
      withEach(
        coordinators.flatMap((caller) => caller.enrolmentIds.map((id) => ({ caller, id }))),
        web.length,
        page,
      ),
    async check() {
      const one = someone();
      const [head, moves] = await bySql(0, one, [plainSql.head, plainSql.moves]);
      const told = JSON.parse((await api(0, one)).body);
      same(
        'participant',
        [told.familyName, told.status, told.startedOn, told.endedOn],
        [head!.rows[0].family_name, head!.rows[0].status, head!.rows[0].started_on, head!.rows[0].ended_on],
      );
      same(
        'decisions',
        told.moves.map((move: { move: string }) => move.move),
        moves!.rows.map((move) => move.move),
      );
      if (!(await page(0, one)).body.includes(head!.rows[0].family_name)) throw new Error('the page does not name her');
    },
  };
}
