import type pg from 'pg';
import type { BenchWorld, Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { must, type Operation, pick, same, withEach } from './operation.ts';

type Told = { hours: { enrolmentId: string; minutesPresent: number }[] };

/** The month of a programme in which most people took part: minutes per person and kind of activity. */
export async function hours(
  { coordinators }: BenchWorld,
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Promise<Operation> {
  const months = new Map<Caller, string>();
  for (const caller of coordinators) {
    const { rows } = await plain[0]!.query(plainSql.busiestMonth, [caller.tenantId, caller.programmeIds[0]]);
    if (rows[0] !== undefined) months.set(caller, rows[0].month);
  }
  const callers = [...months.keys()];
  const bySql = async (worker: number, caller: Caller) =>
    (await plain[worker]!.query(plainSql.hours, [caller.tenantId, caller.programmeIds[0], months.get(caller)])).rows;
  const asked = (caller: Caller) => months.get(caller)!.slice(0, 7);
  const api = async (worker: number, caller: Caller) => {
    const month = asked(caller);
    const path = `/api/v1/programmes/${caller.programmeIds[0]}/hours?from=${month}&to=${month}`;
    return must(await web[worker]!.request('GET', path, caller.token), 200);
  };
  const page = async (worker: number, caller: Caller) => {
    const month = asked(caller);
    const path = `/attendance/hours?programme=${caller.programmeIds[0]}&from=${month}&to=${month}`;
    return must(await web[worker]!.request('GET', path, caller.token), 200);
  };
  return {
    name: 'hours of a month',
    ways: [
      { name: 'plain SQL', once: (worker) => bySql(worker, pick(callers)) },
      { name: 'API', once: (worker) => api(worker, pick(callers)) },
      { name: 'page', once: (worker) => page(worker, pick(callers)) },
    ],
    warm: () => withEach(callers, web.length, page),
    async check() {
      const caller = callers[0]!;
      const minutes = new Map<string, number>();
      for (const { enrolmentId, restricted, minutesPresent } of await bySql(0, caller))
        if (!restricted) minutes.set(enrolmentId, (minutes.get(enrolmentId) ?? 0) + minutesPresent);
      const told = JSON.parse((await api(0, caller)).body) as Told;
      const found = new Map(told.hours.map((row) => [row.enrolmentId, row.minutesPresent]));
      for (const [enrolmentId, wanted] of minutes) same('minutes of a month', found.get(enrolmentId) ?? 0, wanted);
      await page(0, caller);
    },
  };
}
