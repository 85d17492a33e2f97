import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { portalFixtures } from '#test/portal/rows.ts';
import { buildWorld } from '#test/world.ts';

/** What the database gives to a participant's own side when it is spoken to directly, past all our code. */
describe('raw SQL as the role of the portal', async () => {
  const world = await buildWorld();
  await oneOfEverything(world, 'alpha');
  await oneOfEverything(world, 'gamma');
  const one = await world.aParticipant('alpha');
  const other = await world.aParticipant('alpha');
  for (const person of [one, other]) for (const fixture of portalFixtures) await fixture(world, 'alpha', person);
  const client = new pg.Client(world.appUrl);
  await client.connect();
  afterAll(() => client.end());

  const { rows: opened } = await sql<{ table: string; columns: string[] }>`
    select c.relname as table, array_agg(a.attname order by a.attnum) as columns from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_column_privilege('egenvag_portal', c.oid, a.attnum, 'select')
      group by 1 order by 1`.execute(world.admin);
  const personal = opened.filter(({ columns }) => columns.includes('person_id'));

  async function as<T>(personId: string | null, work: () => Promise<T>, tenant = world.tenants.north): Promise<T> {
    await client.query('begin');
    try {
      if (personId !== null)
        await client.query(
          `select set_config('app.tenant', $1, true), set_config('app.role', 'participant', true), set_config('app.person', $2, true),
            set_config('app.programmes', $3, true), set_config('app.today', '2026-03-04', true)`,
          [tenant, personId, `{${world.programmes.alpha}}`],
        );
      await client.query(`set local role egenvag_portal`);
      return await work();
    } finally {
      await client.query('rollback');
    }
  }
  const rowsOf = async (statement: string) => (await client.query(statement)).rows;

  it('reads her own enrolment, name and languages, and of others nothing', async () => {
    expect(await as(one.personId, () => rowsOf('select id from enrolments'))).toEqual([{ id: one.enrolmentId }]);
    expect(await as(other.personId, () => rowsOf('select id from enrolments'))).toEqual([{ id: other.enrolmentId }]);
    expect(await as(one.personId, () => rowsOf('select person_id from person_directory'))).toHaveLength(1);
  });

  it.each(personal.map(({ table }) => [table]))(
    '%s: rows of herself alone, of nobody without a context, of nobody elsewhere',
    async (table) => {
      const whose = `select distinct person_id from ${table}`;
      for (const { person_id } of await as(one.personId, () => rowsOf(whose))) expect(person_id).toBe(one.personId);
      expect(await as(null, () => rowsOf(whose))).toEqual([]);
      expect(await as(one.personId, () => rowsOf(whose), world.tenants.south)).toEqual([]);
    },
  );

  it('knows the tables that were opened on purpose', () => {
    expect(personal.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['enrolments', 'person_directory', 'portal_devices']),
    );
    const closed = ['accounts', 'sessions', 'portal_sessions', 'named_readers', 'person_bars', 'audit_events'];
    const numbers = opened.find(({ table }) => table === 'person_identifiers');
    expect(numbers?.columns).not.toEqual(expect.arrayContaining(['ciphertext']));
    expect(numbers?.columns).not.toEqual(expect.arrayContaining(['blind_index']));
    expect(opened.map(({ table }) => table).filter((table) => closed.includes(table))).toEqual([]);
  });

  it('writes nothing while staff look along, and her own phone otherwise', async () => {
    const device = { tenant_id: world.tenants.north, person_id: one.personId, label: 'Android', is_shared: false };
    const id = '0190a000-0000-7000-8000-000000000001';
    await world.admin
      .insertInto('portal_devices')
      .values({
        ...device,
        id,
        created_at: '2026-03-01T08:00:00Z',
        last_seen_on: '2026-03-01',
        expires_at: '2026-12-01T00:00:00Z',
      })
      .execute();
    const end = () =>
      client.query(`update portal_devices set ended_at = now(), ended_by = 'person' where id = '${id}'`);
    const mirrored = async () => {
      await client.query(`select set_config('app.mirrored', 'true', true)`);
      return (await end()).rowCount;
    };
    expect(await as(one.personId, mirrored)).toBe(0);
    expect(await as(other.personId, async () => (await end()).rowCount)).toBe(0);
    expect(await as(one.personId, async () => (await end()).rowCount)).toBe(1);
  });
});
