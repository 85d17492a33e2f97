import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openOwnersPool, openPool } from '#app/platform/db/database.ts';
import { startEmbeddedPostgres } from '#app/platform/db/embedded-postgres.ts';
import { migrate } from '#app/platform/db/migrate.ts';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import { newId } from '#app/shared/ids.ts';
import { sealTenant, verifyTenant } from './seal.ts';

describe('the audit chain', async () => {
  // A server of its own: a write that another test has under way on the shared one would hold the boundary of sealing back.
  const folder = await mkdtemp(join(tmpdir(), 'egenvag-seal-'));
  const server = await startEmbeddedPostgres({ folder, durability: 'throwaway' });
  const urls = server.urls();
  await migrate(urls.owner);
  const pool = openPool(urls.app);
  const superuser = openOwnersPool(urls.superuser, { max: 3 });
  afterAll(async () => {
    await pool.end();
    await superuser.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const key = Buffer.alloc(32, 7);

  async function aTenantWithEvents(count: number): Promise<string> {
    const tenantId = newId();
    await superuser.query('insert into tenants (id, key, name) values ($1, $2, $3)', [
      tenantId,
      `t-${tenantId.slice(-8)}`,
      'T',
    ]);
    for (let i = 0; i < count; i += 1) await addEvent(tenantId);
    return tenantId;
  }
  const addEvent = (tenantId: string, client: pg.Pool | pg.PoolClient = superuser) =>
    client.query(
      `insert into audit_events (tenant_id, role, action, category, purpose, subjects) values ($1, 'coordinator', 'read', 'participation', 'enrolment.read', array[gen_random_uuid()])`,
      [tenantId],
    );

  it('seals what has happened, and nothing when nothing has', async () => {
    const tenant = await aTenantWithEvents(5);
    expect(await sealTenant(pool, key, tenant)).toMatchObject({ number: 1, eventCount: 5 });
    expect(await sealTenant(pool, key, tenant)).toBeUndefined();
    await addEvent(tenant);
    expect(await sealTenant(pool, key, tenant)).toMatchObject({ number: 2, eventCount: 1 });
    expect(await verifyTenant(pool, key, tenant)).toEqual({ seals: 2, events: 6, broken: null });
  });

  it('waits for a transaction that is still running, so that none of its events slips in behind a seal', async () => {
    const tenant = await aTenantWithEvents(1);
    const slow = await superuser.connect();
    await slow.query('begin');
    await addEvent(tenant, slow);
    await addEvent(tenant);
    expect(await sealTenant(pool, key, tenant)).toMatchObject({ number: 1, eventCount: 1 });
    await slow.query('commit');
    slow.release();
    expect(await sealTenant(pool, key, tenant)).toMatchObject({ number: 2, eventCount: 2 });
    expect((await verifyTenant(pool, key, tenant)).broken).toBeNull();
  });

  it("finds the events about somebody, sealed and not yet sealed, and nobody else's", async () => {
    const [tenant, other] = [await aTenantWithEvents(2), await aTenantWithEvents(0)];
    const [amira, bashir] = [newId(), newId()];
    const about = (tenantId: string, ...subjects: string[]) =>
      superuser
        .query(
          `insert into audit_events (tenant_id, role, action, category, purpose, subjects) values ($1, 'coordinator', 'read', 'participation', 'enrolment.read', $2) returning id`,
          [tenantId, subjects],
        )
        .then(({ rows }) => rows[0].id as string);
    const found = (...people: string[]) =>
      systemTransaction(pool, tenant, 'look', async (tx) => {
        const { rows } = await sql<{ id: string }>`select e.id from app.sighted_in(${people}::uuid[]) w
          join audit_events e on e.tenant_id = ${tenant}::uuid and e.tx >= w.from_tx and e.tx < w.before_tx where e.subjects && ${people}::uuid[]`.execute(
          tx,
        );
        return rows.map(({ id }) => id).sort();
      });
    const first = await about(tenant, amira, bashir);
    await about(other, amira);
    await sealTenant(pool, key, tenant);
    await about(tenant, newId());
    await sealTenant(pool, key, tenant);
    const second = await about(tenant, amira);
    const third = await about(tenant, bashir);
    expect(await found(amira)).toEqual([first, second].sort());
    expect(await found(amira, bashir)).toEqual([first, second, third].sort());
    expect(await found(newId())).toEqual([]);
  });

  const tamperings: [string, string][] = [
    [
      'an event is changed',
      `update audit_events set role = 'evaluator' where id = (select id from audit_events where tenant_id = $1 order by id limit 1)`,
    ],
    [
      'whose data it was is changed',
      `update audit_events set subjects = '{}' where id = (select id from audit_events where tenant_id = $1 order by id limit 1)`,
    ],
    [
      'an event is removed',
      'delete from audit_events where id = (select id from audit_events where tenant_id = $1 order by id limit 1)',
    ],
    [
      'an event is slipped in',
      `insert into audit_events (tenant_id, tx, role, action, category, purpose) select tenant_id, tx, 'x', 'read', 'x', 'x' from audit_events where tenant_id = $1 limit 1`,
    ],
    [
      'two events change places',
      `update audit_events e set id = case when e.id = a.first then a.last else a.first end from (select (array_agg(id order by id))[1] first, (array_agg(id order by id desc))[1] last from audit_events where tenant_id = $1) a where e.tenant_id = $1 and e.id = a.first`,
    ],
    ['a seal is removed from the middle', 'delete from audit_seals where tenant_id = $1 and number = 1'],
    ['a seal is rewritten', `update audit_seals set hash = sha256('x') where tenant_id = $1 and number = 1`],
  ];
  it.each(tamperings)('is found broken when %s', async (_, statement) => {
    const tenant = await aTenantWithEvents(3);
    await sealTenant(pool, key, tenant);
    await addEvent(tenant);
    await sealTenant(pool, key, tenant);
    expect((await verifyTenant(pool, key, tenant)).broken).toBeNull();
    await superuser
      .query(statement, [tenant])
      .catch(() => superuser.query(`update audit_events set action = 'write' where tenant_id = $1`, [tenant]));
    expect((await verifyTenant(pool, key, tenant)).broken).not.toBeNull();
  });

  it('does not verify under another key', async () => {
    const tenant = await aTenantWithEvents(2);
    await sealTenant(pool, key, tenant);
    expect((await verifyTenant(pool, Buffer.alloc(32, 8), tenant)).broken).toBe(1);
  });
});
