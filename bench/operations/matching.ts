import type pg from 'pg';
import type { BenchWorld } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { must, type Operation, pick } from './operation.ts';

const WORKPLACES = 20_000;

/** One person against 20,000 workplaces: the list through the API and as a page. In plain SQL the nearest of the occupations she wants, without reasons. */
export async function matching(
  { coordinators }: BenchWorld,
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Promise<Operation> {
  const caller = coordinators[0]!;
  await addWorkplaces(plain[0]!, caller);
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

// Spread over some 60 km round Västerås, ten occupations, five workplaces to an employer; put in once.
async function addWorkplaces(
  db: pg.PoolClient,
  { tenantId, accountId, programmeIds, enrolmentIds }: BenchWorld['coordinators'][number],
): Promise<void> {
  const { rows } = await db.query('select count(*)::int as count from workplaces where tenant_id = $1', [tenantId]);
  if (rows[0].count < WORKPLACES) {
    await db.query(
      `insert into employers (tenant_id, id, programme_id, name, kind, found_by)
       select $1, md5($2::text || 'e' || n)::uuid, $2::uuid, 'Arbetsgivare ' || n, 'company', $3 from generate_series(1, ${WORKPLACES / 5}) n`,
      [tenantId, programmeIds[0], accountId],
    );
    await db.query(
      `insert into workplaces (tenant_id, id, employer_id, programme_id, name, city, latitude, longitude, occupations, conditions)
       select $1, gen_random_uuid(), md5($2::text || 'e' || (n % ${WORKPLACES / 5} + 1))::uuid, $2::uuid, 'Arbetsplats ' || n, 'Västerås',
         59.62 + (n % 199 - 99) * 0.005, 16.55 + (n % 211 - 105) * 0.01,
         array[(array['9411','9412','5120','9111','5330','5343','8322','7126','2341','4321'])[n % 10 + 1]],
         case when n % 7 = 0 then array['stairs'] else '{}' end
       from generate_series(1, ${WORKPLACES}) n`,
      [tenantId, programmeIds[0]],
    );
    await db.query('analyze employers, workplaces');
  }
  await db.query(
    `insert into match_wishes (tenant_id, enrolment_id, programme_id, person_id, restricted, occupations, town, ways, longest_minutes, cannot, said_by, changed_at)
     select e.tenant_id, e.id, e.programme_id, e.person_id, e.restricted, array['9411'], 'Västerås', array['bus'], 90, array['stairs'], 'staff', now()
     from enrolments e where e.tenant_id = $1 and e.id = any ($2::uuid[]) on conflict do nothing`,
    [tenantId, enrolmentIds],
  );
}
