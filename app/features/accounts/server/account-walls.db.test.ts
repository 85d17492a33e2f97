import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

describe('the walls round accounts, in raw SQL as the role of the application', async () => {
  const world = await buildWorld();
  const administrator = await world.as('tenant-administrator', 'alpha');
  const coordinator = await world.as('coordinator', 'alpha');
  const caseWorker = await world.as('case-worker', 'alpha');
  const system = await world.as('system-administrator', 'alpha');
  const foreign = await world.as('coordinator', 'gamma');

  const rows = async (actor: Actor, statement: RawBuilder<unknown>) =>
    actor.run(async (ctx) => (await statement.execute(ctx.db)).rows);
  const changed = async (actor: Actor, statement: RawBuilder<unknown>) =>
    actor.run(async (ctx) => Number((await statement.execute(ctx.db)).numAffectedRows ?? 0));

  it.each(['password_hash', 'totp_secret', 'totp_last_step'])('%s cannot be read by anybody', async (column) => {
    for (const actor of [administrator, coordinator, system])
      await expect(rows(actor, sql`select ${sql.ref(column)} from accounts`)).rejects.toThrow(/permission denied/);
    expect(await rows(administrator, sql`select name from accounts where id = ${caseWorker.accountId}`)).toHaveLength(
      1,
    );
  });

  it('hashes of tokens cannot be read', async () => {
    await expect(rows(administrator, sql`select token_hash from sessions`)).rejects.toThrow(/permission denied/);
    await expect(rows(administrator, sql`select token_hash from invitations`)).rejects.toThrow(/permission denied/);
    await expect(rows(administrator, sql`select * from sign_in_limits`)).rejects.toThrow(/permission denied/);
    expect((await rows(administrator, sql`select id from sessions`)).length).toBeGreaterThan(0);
  });

  it('accounts, roles, sessions and organisations of another tenant are not there', async () => {
    for (const table of ['accounts', 'role_assignments', 'sessions', 'organisations', 'invitations']) {
      expect(
        await rows(administrator, sql`select 1 from ${sql.table(table)} where tenant_id = ${world.tenants.south}`),
        table,
      ).toEqual([]);
    }
    expect(await rows(administrator, sql`select 1 from accounts where id = ${foreign.accountId}`)).toEqual([]);
    expect(await rows(foreign, sql`select 1 from accounts where id = ${foreign.accountId}`)).toHaveLength(1);
  });

  it('only administrators change other accounts', async () => {
    const rename = sql`update accounts set name = 'Nytt Namn' where id = ${caseWorker.accountId}`;
    expect(await changed(coordinator, rename)).toBe(0);
    expect(await changed(foreign, rename)).toBe(0);
    expect(await changed(administrator, rename)).toBe(1);
    await expect(
      changed(administrator, sql`update accounts set email = 'x@example.org' where id = ${caseWorker.accountId}`),
    ).rejects.toThrow(/permission denied/);
  });

  it('only administrators see and end other people’s sessions', async () => {
    const end = sql`update sessions set revoked_at = now() where account_id = ${foreign.accountId} or account_id = ${caseWorker.accountId}`;
    expect(await changed(coordinator, end)).toBe(0);
    expect(await rows(coordinator, sql`select 1 from sessions where account_id = ${caseWorker.accountId}`)).toEqual([]);
    expect(await changed(administrator, end)).toBe(1);
  });

  it('nobody but a system administrator makes or ends one, and coordinators stay in their programmes', async () => {
    const give = (role: string, programmeId: string | null) =>
      sql`insert into role_assignments (tenant_id, id, account_id, role, programme_id, valid_from)
        values (${world.tenants.north}, ${newId()}, ${coordinator.accountId}, ${role}, ${programmeId}, '2026-01-01')`;
    const isRefused = /row-level security/;
    await expect(changed(administrator, give('system-administrator', null))).rejects.toThrow(isRefused);
    await expect(changed(coordinator, give('system-administrator', null))).rejects.toThrow(isRefused);
    await expect(changed(coordinator, give('tenant-administrator', null))).rejects.toThrow(isRefused);
    await expect(changed(coordinator, give('case-worker', world.programmes.beta))).rejects.toThrow(isRefused);
    await expect(changed(system, give('tenant-administrator', null))).rejects.toThrow(isRefused);
    expect(await changed(coordinator, give('case-worker', world.programmes.alpha))).toBe(1);
    const end = sql`update role_assignments set valid_before = '2026-01-01' where account_id = ${system.accountId}`;
    expect(await changed(administrator, end)).toBe(0);
    expect(
      await changed(
        administrator,
        sql`update role_assignments set valid_before = '2026-01-01' where account_id = ${coordinator.accountId} and role = 'case-worker'`,
      ),
    ).toBe(1);
  });

  it('who works in a programme is seen by those who work there, not from another one', async () => {
    const held = sql`select 1 from role_assignments where account_id = ${coordinator.accountId} and programme_id = ${world.programmes.alpha} limit 1`;
    const colleague = await world.as('activity-leader', 'alpha');
    const neighbour = await world.as('activity-leader', 'beta');
    expect(await rows(colleague, held)).toHaveLength(1);
    expect(await rows(neighbour, held)).toEqual([]);
  });

  it('invitations are the administrator’s', async () => {
    const invite = sql`insert into invitations (tenant_id, id, account_id, token_hash, created_at, expires_at)
      values (${world.tenants.north}, ${newId()}, ${coordinator.accountId}, ${Buffer.alloc(32, 1)}, now(), now() + interval '1 day')`;
    await expect(changed(coordinator, invite)).rejects.toThrow(/row-level security/);
    expect(await changed(administrator, invite)).toBe(1);
    expect(await rows(coordinator, sql`select id from invitations`)).toEqual([]);
  });

  it('tenants are founded by system administrators alone, and none marks itself as demo', async () => {
    const found = sql`insert into tenants (id, key, name) values (${newId()}, ${`t-${newId()}`}, 'Ny')`;
    await expect(changed(administrator, found)).rejects.toThrow(/row-level security/);
    await expect(
      changed(system, sql`insert into tenants (id, key, name, demo) values (${newId()}, 'demo-x', 'Ny', true)`),
    ).rejects.toThrow(/permission denied/);
    await expect(changed(system, sql`update tenants set demo = true`)).rejects.toThrow(/permission denied/);
    const call = sql`select app.found_tenant(${newId()}::uuid, 'x-1', 'X', ${newId()}::uuid, 'O', 'other', ${newId()}::uuid, 'N', 'n1@example.org',
      ${newId()}::uuid, ${newId()}::uuid, ${Buffer.alloc(32, 2)}::bytea, now(), now() + interval '1 day')`;
    await expect(rows(administrator, call)).rejects.toThrow(/only a system administrator/);
    expect(await rows(system, call)).toEqual([{ found_tenant: true }]);
  });
});
