import type pg from 'pg';
import type { BenchWorld, Caller } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { plainSql } from '../plain-sql.ts';
import { must, type Operation, pick, same, withEach } from './operation.ts';

const EMPLOYERS = 20_000;
const MOST_CALLERS = 3;

/** The first 50 of 20 000 employers of a programme: through the API and as a page; and those with a language, in a town, never asked first. */
export async function employers(
  world: BenchWorld,
  plain: readonly pg.PoolClient[],
  web: readonly HttpConnection[],
): Promise<Operation> {
  const callers = world.coordinators.slice(0, MOST_CALLERS);
  for (const caller of callers) await addEmployers(plain[0]!, caller);
  const bySql = async (worker: number, caller: Caller) =>
    (await plain[worker]!.query(plainSql.employers, [caller.tenantId, caller.programmeIds])).rows;
  const ask = async (worker: number, caller: Caller, address: string) =>
    must(await web[worker]!.request('GET', address, caller.token), 200);
  const once = (address: string) => (worker: number) => ask(worker, pick(callers), address);
  return {
    name: 'employers, 50 of 20 000',
    ways: [
      { name: 'plain SQL', once: (worker) => bySql(worker, pick(callers)) },
      { name: 'API', once: once('/api/v1/employers') },
      { name: 'page', once: once('/employers') },
      { name: 'page, filtered', once: once('/employers?city=Ort+7&language=so&sort=asked') },
    ],
    warm: () => withEach(callers, web.length, (worker, caller) => ask(worker, caller, '/employers')),
    async check() {
      const caller = callers[0]!;
      const told = JSON.parse((await ask(0, caller, '/api/v1/employers')).body) as { employers: { id: string }[] };
      const rows = await bySql(0, caller);
      const ids = (list: { id: string }[]) => list.slice(0, 40).map(({ id }) => id);
      same('employers in the list', ids(told.employers), ids(rows));
    },
  };
}

// Each with a workplace, an offer and a contact in the last months, half of them with a question.
async function addEmployers(db: pg.PoolClient, { tenantId, accountId, programmeIds }: Caller): Promise<void> {
  const of = [tenantId, programmeIds[0], accountId];
  const { rows } = await db.query(
    'select count(*)::int as n from employers where tenant_id = $1 and programme_id = $2',
    [tenantId, programmeIds[0]],
  );
  if (rows[0].n >= EMPLOYERS) return;
  await db.query(
    `insert into employers (tenant_id, programme_id, found_by, id, name, kind, sni)
      select $1, $2, $3, gen_random_uuid(), 'Bänk ' || md5(n::text), 'company', (array['56100', '81210', '47110'])[1 + n % 3] from generate_series(1, ${EMPLOYERS}) n`,
    of,
  );
  await db.query(
    `insert into workplaces (tenant_id, programme_id, employer_id, id, name, city, languages, occupations)
      select tenant_id, programme_id, id, gen_random_uuid(), name, 'Ort ' || (hashtext(id::text) & 63), array[(array['sv', 'so', 'ar'])[1 + (hashtext(name) & 1)]], array['5120']
      from employers where tenant_id = $1 and programme_id = $2 and found_by = $3 and name like 'Bänk %'`,
    of,
  );
  await db.query(
    `insert into workplace_offers (tenant_id, programme_id, employer_id, workplace_id, id, kind, starts_on)
      select tenant_id, programme_id, employer_id, id, gen_random_uuid(), 'placement', current_date - 30 from workplaces where tenant_id = $1 and programme_id = $2 and created_by is null`,
    of.slice(0, 2),
  );
  await db.query(
    `insert into employer_log (tenant_id, programme_id, employer_id, id, happened_on, way, words, asked, written_at, written_by)
      select tenant_id, programme_id, id, gen_random_uuid(), current_date - (hashtext(id::text) & 255), 'phone', 'Ringde', case when (hashtext(name) & 1) = 0 then 'placement' end, now(), $3
      from employers where tenant_id = $1 and programme_id = $2 and name like 'Bänk %'`,
    of,
  );
  await db.query('analyze employers, workplaces, workplace_offers, employer_log');
}
