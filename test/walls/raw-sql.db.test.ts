import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { buildWorld } from '#test/world.ts';

/** What the database gives to somebody who speaks to it directly as the application's role, past all our code. */
describe('raw SQL as the role of the application', async () => {
  const world = await buildWorld();
  await oneOfEverything(world, 'alpha');
  await oneOfEverything(world, 'beta');
  await oneOfEverything(world, 'gamma');
  const coordinator = await world.as('coordinator', 'alpha');
  const evaluator = await world.as('evaluator', 'alpha');
  const hidden = await world.aParticipant('alpha', { restricted: true, namedReaders: [evaluator.accountId] });
  const client = new pg.Client(world.appUrl);
  await client.connect();
  afterAll(() => client.end());

  const columns = await sql<{ table: string; column: string }>`select c.table_name as table, c.column_name as column
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`.execute(world.admin);
  const has = (table: string, column: string) =>
    columns.rows.some((row) => row.table === table && row.column === column);
  const tables = [...new Set(columns.rows.map(({ table }) => table))].filter((table) => has(table, 'tenant_id')).sort();

  async function inContext<T>(settings: Record<string, string>, work: () => Promise<T>): Promise<T> {
    await client.query('begin');
    try {
      for (const [name, value] of Object.entries(settings))
        await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      return await work();
    } finally {
      await client.query('rollback');
    }
  }
  const as = (accountId: string, role: string, tenant: string, programmes: string[]) => ({
    tenant,
    account: accountId,
    role,
    programmes: `{${programmes.join(',')}}`,
  });
  const alpha = as(coordinator.accountId, 'coordinator', world.tenants.north, [world.programmes.alpha]);
  const count = async (table: string, where = 'true') => {
    await client.query('savepoint before');
    try {
      return Number((await client.query(`select count(*) as n from ${table} where ${where}`)).rows[0].n);
    } catch (error) {
      await client.query('rollback to savepoint before');
      if ((error as { code?: string }).code === '42501') return 'no right';
      throw error;
    }
  };

  it('knows its tables', () => expect(tables.length).toBeGreaterThan(20));

  it.each(tables)('%s: nothing without a context, with an empty one, or after a transaction', async (table) => {
    expect([0, 'no right']).toContain(await inContext({}, () => count(table)));
    expect([0, 'no right']).toContain(
      await inContext({ tenant: '', account: '', role: '', programmes: '' }, () => count(table)),
    );
  });

  it.each(tables)('%s: nothing of another tenant, and nothing of another programme', async (table) => {
    await inContext(alpha, async () => {
      expect([0, 'no right']).toContain(await count(table, `tenant_id <> '${world.tenants.north}'`));
      // A coordinator sees who holds which role in her tenant; everything else stays in her programmes.
      if (has(table, 'programme_id') && table !== 'role_assignments')
        expect([0, 'no right']).toContain(await count(table, `programme_id <> '${world.programmes.alpha}'`));
    });
  });

  it.each([
    'enrolments',
    'people',
    'person_directory',
    'situations',
    'activity_sessions',
    'activity_members',
    'follow_ups',
    'programmes',
  ])('%s: what is her own, she sees', async (table) => {
    expect(await inContext(alpha, () => count(table))).toBeGreaterThan(0);
  });

  it('gives a peer coach those she coaches, goals they show her and her own meetings, nothing else about anybody', async () => {
    const peer = await world.as('peer-coach', 'alpha');
    const asPeer = as(peer.accountId, 'peer-coach', world.tenants.north, [world.programmes.alpha]);
    const aboutPeople = tables.filter(
      (table) => has(table, 'person_id') || has(table, 'enrolment_id') || table === 'people',
    );
    expect(aboutPeople).toEqual(expect.arrayContaining(['people', 'participant_names', 'attendance_marks']));
    const seen = (settings: Record<string, string>) =>
      inContext(settings, async () => {
        const open: string[] = [];
        for (const table of aboutPeople) {
          const found = await count(table);
          if (found !== 'no right' && found > 0) open.push(table);
        }
        return open;
      });
    expect(await seen(asPeer)).toEqual(['enrolments', 'goal_pictures', 'meeting_notes', 'meetings']);
    const coached = await world.admin
      .selectFrom('enrolments')
      .where('peer_coach_id', '=', peer.accountId)
      .select('id')
      .execute();
    const theirs = `('${coached.map(({ id }) => id).join("','")}')`;
    await inContext(asPeer, async () => {
      expect(await count('enrolments')).toBe(coached.length);
      for (const table of ['goal_pictures', 'meeting_notes', 'meetings'])
        expect(await count(table, `enrolment_id not in ${theirs}`)).toBe(0);
    });
    expect(await seen(alpha)).toEqual(
      expect.arrayContaining(['activity_members', 'enrolments', 'participant_names', 'people', 'person_directory']),
    );
  });

  it('shows a protected person to a named reader and to nobody else', async () => {
    const { personId } = await world.aParticipant('alpha', {
      familyName: 'Bortgömd',
      restricted: true,
      namedReaders: [coordinator.accountId],
    });
    const named = { ...alpha, restricted: `{${personId}}` };
    for (const table of ['person_directory', 'enrolments']) {
      expect(await inContext(named, () => count(table, `person_id = '${personId}'`)), table).toBe(1);
      expect(await inContext(alpha, () => count(table, `person_id = '${personId}'`)), table).toBe(0);
    }
  });

  it('shows what hides a protected person to her lasting named readers, never in an emergency, never to who is barred', async () => {
    const { personId } = await world.aParticipant('alpha', {
      restricted: true,
      namedReaders: [coordinator.accountId],
    });
    const named = { ...alpha, restricted: `{${personId}}` };
    const own = `tenant_id = '${world.tenants.north}' and person_id = '${personId}'`;
    const seen = (context: Record<string, string>) =>
      inContext(context, () => Promise.all([count('person_protection', own), count('enrolments', own)]));
    const until = (moment: string | null) =>
      world.admin.updateTable('named_readers').set({ valid_until: moment }).where('person_id', '=', personId).execute();
    expect(await seen(named)).toEqual([1, 1]);
    expect(await seen({ ...named, barred: `{${personId}}` })).toEqual([0, 0]);
    expect(await seen({ ...named, role: 'tenant-administrator' })).toEqual([0, 0]);
    await until('2030-01-01T00:00:00Z');
    expect(await seen(named)).toEqual([0, 1]);
    await until(null);
  });

  it('gives an evaluator figures but no names or numbers', async () => {
    const context = as(evaluator.accountId, 'evaluator', world.tenants.north, [world.programmes.alpha]);
    await inContext(context, async () => {
      expect(await count('enrolments')).toBeGreaterThan(0);
      expect(await count('person_directory')).toBe(0);
      expect(await count('person_identifiers')).toBe(0);
    });
  });

  it.each([
    [
      'a row into another tenant',
      `insert into organisations (tenant_id, id, name, kind) values ('${world.tenants.south}', gen_random_uuid(), 'X', 'agency')`,
    ],
    ['a row over to another tenant', `update organisations set tenant_id = '${world.tenants.south}'`],
    [
      'an enrolment into another programme',
      `insert into enrolments (tenant_id, id, programme_id, person_id, status, referred_on) select tenant_id, gen_random_uuid(), '${world.programmes.beta}', person_id, 'referred', '2026-01-01' from enrolments limit 1`,
    ],
    ['an enrolment over to another programme', `update enrolments set programme_id = '${world.programmes.beta}'`],
    ['the trail clean', 'delete from audit_events'],
    ['the trail', `update audit_events set role = 'x'`],
    [
      'an event in somebody else’s name',
      `insert into audit_events (tenant_id, account_id, role, action, category, purpose) values ('${world.tenants.north}', '${evaluator.accountId}', 'evaluator', 'read', 'x', 'x')`,
    ],
    ['a table empty', 'truncate enrolments'],
    [
      'herself among the named readers of somebody protected',
      `insert into named_readers (tenant_id, person_id, account_id, reason) values ('${world.tenants.north}', '${hidden.personId}', '${coordinator.accountId}', 'other')`,
    ],
    [
      'an emergency past the gate',
      `insert into emergency_accesses (tenant_id, id, person_id, programme_id, enrolment_id, account_id, role, outcome, found_by, reason_code, reason, started_at, ends_at) select tenant_id, gen_random_uuid(), person_id, programme_id, id, '${coordinator.accountId}', 'coordinator', 'opened', 'number', 'x', 'x', now(), now() from enrolments limit 1`,
    ],
    [
      'a role to herself',
      `insert into role_assignments (tenant_id, id, account_id, role, programme_id, valid_from) values ('${world.tenants.north}', gen_random_uuid(), '${coordinator.accountId}', 'coordinator', '${world.programmes.beta}', '2026-01-01')`,
    ],
    ['passwords out', 'select password_hash from accounts'],
    ['session tokens out', 'select token_hash from sessions'],
  ])('cannot write or take %s', async (_, statement) => {
    await expect(inContext(alpha, () => client.query(statement))).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|23503|23514)$/),
    });
  });

  it('can add an organisation to her own tenant', async () => {
    await inContext(alpha, () =>
      client.query(
        `insert into organisations (tenant_id, id, name, kind) values ('${world.tenants.north}', gen_random_uuid(), 'Ny part', 'agency')`,
      ),
    );
  });
});
