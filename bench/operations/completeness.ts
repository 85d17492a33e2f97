import type pg from 'pg';
import type { BenchWorld, Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { must, type Operation, pick, withEach } from './operation.ts';

type Told = { started: number; people: { enrolmentId: string; missing: { point: string; key: string }[] }[] };

/** Who of a programme lacks which facts: through the API and as a page. */
export function completeness(
  { coordinators }: BenchWorld,
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Operation {
  const bySql = async (worker: number, caller: Caller) =>
    (await plain[worker]!.query(plainSql.completeness, [caller.tenantId, caller.programmeIds[0]])).rows as {
      enrolmentId: string;
      restricted: boolean;
      known: string[];
    }[];
  const api = async (worker: number, { programmeIds: [id], token }: Caller) =>
    must(await web[worker]!.request('GET', `/api/v1/programmes/${id}/completeness`, token), 200);
  const page = async (worker: number, { programmeIds: [id], token }: Caller) =>
    must(await web[worker]!.request('GET', `/programmes/${id}/completeness`, token), 200);
  return {
    name: 'completeness of a programme',
    ways: [
      { name: 'plain SQL', once: (worker) => bySql(worker, pick(coordinators)) },
      { name: 'API', once: (worker) => api(worker, pick(coordinators)) },
      { name: 'page', once: (worker) => page(worker, pick(coordinators)) },
    ],
    // As with the result of a programme: the second visit finds what the first has read from the disk.
    warm: () =>
      withEach([...coordinators, ...coordinators], 2, (worker, caller) => page(worker, caller).catch(() => undefined)),
    async check() {
      const caller = coordinators[0]!;
      const rows = await bySql(0, caller);
      const told = JSON.parse((await api(0, caller)).body) as Told;
      const open = rows.filter(({ restricted }) => !restricted).length;
      if (told.started < open || told.started > rows.length)
        throw new Error(`${told.started} have started instead of ${open} to ${rows.length}`);
      const known = new Map(rows.map((row) => [row.enrolmentId, row.known]));
      for (const { enrolmentId, missing } of told.people)
        for (const { point, key } of missing)
          if (known.get(enrolmentId)?.includes(`${point}:${key}`) && point !== 'follow-up')
            throw new Error(`${key} is missing though it is known`);
    },
  };
}
