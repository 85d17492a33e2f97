import type pg from 'pg';
import type { BenchWorld } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { addWishes, addWorkplaces } from '../many-workplaces.ts';
import { must, type Operation, pick } from './operation.ts';

/** One person against 20,000 workplaces: the list through the API and as a page. In plain SQL the nearest of the occupations she wants, without reasons. */
export async function matching(
  { coordinators }: BenchWorld,
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Promise<Operation> {
  const caller = coordinators[0]!;
  await addWorkplaces(plain[0]!, caller);
  await addWishes(plain[0]!, caller);
  const bySql = (worker: number) =>
    plain[worker]!.query(
      `select w.id, w.name, e.name as employer from workplaces w join employers e on e.tenant_id = w.tenant_id and e.id = w.employer_id
       where w.tenant_id = $1 and w.closed_on is null and e.archived_at is null
       order by w.occupations && array['9411'] desc, (w.latitude - 59.62) ^ 2 + (w.longitude - 16.55) ^ 2 limit 200`,
      [caller.tenantId],
    );
  const api = async (worker: number) =>
    must(
      await web[worker]!.request('GET', `/api/v1/participants/${pick(caller.enrolmentIds)}/matching`, caller.token),
      200,
    );
  const page = async (worker: number) =>
    must(await web[worker]!.request('GET', `/participants/${pick(caller.enrolmentIds)}/matching`, caller.token), 200);
  return {
    name: 'matching one person against 20,000 workplaces',
    ways: [
      { name: 'plain SQL, the nearest 200', once: bySql },
      { name: 'API', once: api },
      { name: 'page', once: page },
    ],
    warm: async () => {
      await api(0);
      await page(0);
    },
    async check() {
      const { matches } = JSON.parse((await api(0)).body) as { matches: { reasons: unknown[] }[] };
      if (matches.length !== 200 || matches.some(({ reasons }) => reasons.length === 0))
        throw new Error(`${matches.length} workplaces instead of 200, each with reasons`);
    },
  };
}
