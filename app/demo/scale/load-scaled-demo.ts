import type pg from 'pg';
import { numberPlace } from '#app/features/people/domain/number-place.ts';
import { maskIdentityNumber } from '#app/features/people/domain/show-identity-number.ts';
import { blindIndex, encryptField, type Keys } from '#app/platform/crypto/keys.ts';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { activityStatements, marksStatement } from './attendance-statements.ts';
import { frameStatements } from './frame-statements.ts';
import { historyStatements } from './history-statements.ts';
import { batchStatement, batchTable, earlierStaysStatement, peopleStatements } from './people-statements.ts';
import { chanceFunctions, groundTables, idKinds } from './scale-ground.ts';
import { type ScaleShape, shapeOf } from './scale-shape.ts';
import { scaledProgrammes } from './scaled-programmes.ts';

export type ScaledWishes = {
  /** The embedded server's superuser: written past the walls and the triggers, and only there. */
  superuserUrl: string;
  keys: Keys;
  people: number;
  marksPerPerson: number;
  seed: string;
  today: PlainDate;
  report?: (line: string) => void;
};

// As many programmes at a time: what one statement holds in memory stays the same however many people there are.
const PROGRAMMES_AT_A_TIME = 200;

/**
 * Fills an empty database with a large number of people for benchmarks, all or nothing. The same seed and day give the same rows (but for
 * ciphertexts). Returns false, and changes nothing, when the database has tenants already.
 */
export async function loadScaledDemo(wishes: ScaledWishes): Promise<boolean> {
  return withClient(wishes.superuserUrl, async (client) => {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(7203319)`);
    const { rowCount } = await client.query('select from tenants limit 1');
    if (rowCount !== 0) {
      await client.query('rollback');
      return false;
    }
    // Everything is empty: in tables that were emptied in this transaction nothing needs to go through the log.
    await client.query('truncate tenants cascade');
    await client.query('set local session_replication_role = replica');
    await client.query(`set local work_mem = '64MB'`);
    const rebuild = await dropIndexes(client);
    await load(client, wishes);
    wishes.report?.('Building indexes and gathering statistics …');
    for (const statement of rebuild) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum (analyze)');
    return true;
  });
}

// Sorting all rows once is much faster than finding a place for each. Indexes behind a constraint stay. Returns how they are made anew.
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') as definition from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and not i.indisprimary and not exists (select from pg_constraint o where o.conindid = i.indexrelid)
        and c.relname <> 'tenants' order by 1`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function load(
  client: pg.Client,
  { keys, people, marksPerPerson, seed, today, report }: ScaledWishes,
): Promise<void> {
  const shape = shapeOf(people, marksPerPerson);
  await client.query(chanceFunctions(seed, today));
  for (const { text, values } of groundTables(shape, today, scaledProgrammes(today))) await client.query(text, values);
  for (const text of frameStatements) await client.query(text);
  await client.query(batchTable);
  const batches = batchesOf(shape);
  for (const [index, batch] of batches.entries()) {
    await loadBatch(client, shape, batch, keys);
    report?.(`${Math.floor(((index + 1) / batches.length) * 100)} %`);
  }
}

type Batch = { group: number; from: number; before: number };

// Group by group over all programmes: rows lie on disk in the order in which they would have come about.
function batchesOf({ groups, programmes }: ScaleShape): Batch[] {
  const starts = Array.from(
    { length: Math.ceil(programmes / PROGRAMMES_AT_A_TIME) },
    (_, index) => index * PROGRAMMES_AT_A_TIME,
  );
  return Array.from({ length: groups }, (_, group) =>
    starts.map((from) => ({ group, from, before: from + PROGRAMMES_AT_A_TIME })),
  ).flat();
}

async function loadBatch(
  client: pg.Client,
  shape: ScaleShape,
  { group, from, before }: Batch,
  keys: Keys,
): Promise<void> {
  await client.query('truncate scale_now');
  const { programmes, people, peoplePerGroup, groups, peoplePerProgramme } = shape;
  const counts = { sessions: shape.sessionsPerGroup, perWeek: shape.sessionsPerWeek };
  await client.query(batchStatement, [
    from,
    before,
    group,
    programmes,
    people,
    peoplePerGroup,
    groups,
    peoplePerProgramme,
  ]);
  await client.query(earlierStaysStatement);
  await client.query('analyze scale_now');
  for (const text of [...peopleStatements, ...historyStatements]) await client.query(text);
  await addNumbers(client, keys);
  for (const { text, takes } of activityStatements)
    await client.query(
      text,
      takes.map((count) => counts[count]),
    );
  await client.query('analyze scale_sessions');
  await client.query(marksStatement);
  await client.query('drop table scale_groups, scale_sessions');
}

// File numbers of the Migration Agency do not begin with 00: these belong to nobody. One in eight has none.
async function addNumbers(client: pg.Client, keys: Keys): Promise<void> {
  const { rows } = await client.query<{
    n: string;
    tenantId: string;
    personId: string;
    id: string;
    restricted: boolean;
    day: string;
  }>(
    `select n::text, tenant_id as "tenantId", person_id as "personId", pg_temp.id(${idKinds.identifier}, n) as id, restricted, referred_on::text as day from scale_now
      where not is_earlier and pg_temp.h(n, 210) % 8 > 0 order by n`,
  );
  const numbers = rows.map((row) => ({ row, number: `00${row.n.padStart(6, '0')}` }));
  await client.query(
    `insert into person_identifiers (tenant_id, id, person_id, restricted, kind, ciphertext, blind_index, masked, valid_from, source)
      select t, i, p, r, 'migration-number', c, b, m, d, 'referral' from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::boolean[], $5::bytea[], $6::bytea[], $7::text[], $8::date[]) x (t, i, p, r, c, b, m, d)`,
    [
      rows.map((row) => row.tenantId),
      rows.map((row) => row.id),
      rows.map((row) => row.personId),
      rows.map((row) => row.restricted),
      numbers.map(({ row, number }) => encryptField(keys, numberPlace(row.tenantId, row.id), number)),
      numbers.map(({ row, number }) => blindIndex(keys, row.tenantId, number)),
      numbers.map(({ number }) => maskIdentityNumber({ kind: 'migration-number', normalised: number })),
      rows.map((row) => row.day),
    ],
  );
}
