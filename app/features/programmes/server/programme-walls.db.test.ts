import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { smallDefinition } from '#test/small-definition.ts';
import { buildWorld } from '#test/world.ts';
import { printDefinition } from '../domain/print-definition.ts';
import { exportDefinitionAs, importDefinitionAs } from './definition-as-system.ts';
import { getProgrammeWithCounts } from './get-programme.ts';
import { countInProgrammes, listProgrammes } from './list-programmes.ts';

const READERS: Role[] = ['coordinator', 'case-worker', 'peer-coach', 'activity-leader', 'evaluator'];

describe('the walls round programmes', async () => {
  const world = await buildWorld();

  it.each(READERS)('let a %s see her own programme and no other', async (role) => {
    const actor = await world.as(role, 'alpha');
    expect((await actor.run(listProgrammes)).map(({ key }) => key)).toEqual(['alpha']);
    expect((await actor.request('GET', `/api/v1/programmes/${world.programmes.alpha}`)).status).toBe(200);
    expect((await actor.request('GET', `/api/v1/programmes/${world.programmes.beta}`)).status).toBe(404);
    expect((await actor.request('GET', `/api/v1/programmes/${world.programmes.gamma}`)).status).toBe(404);
  });

  it("let an administrator see her tenant's programmes and none of another tenant", async () => {
    const actor = await world.as('tenant-administrator', 'alpha');
    expect((await actor.run(listProgrammes)).map(({ key }) => key).sort()).toEqual(['alpha', 'beta']);
  });

  it('hide a programme from the one who made it once she has no role in it', async () => {
    const actor = await world.as('coordinator', 'beta');
    const made = newId();
    await world.admin
      .insertInto('programmes')
      .values({
        tenant_id: world.tenants.north,
        id: made,
        key: 'left',
        name: 'Lämnat',
        definition: JSON.stringify(smallDefinition('left')),
        created_by: actor.accountId,
      })
      .execute();
    expect((await actor.run(listProgrammes)).map(({ key }) => key)).toEqual(['beta']);
    expect((await actor.request('GET', `/programmes/${made}`)).status).toBe(404);
  });

  it('let only a coordinator of the programme change it, even past the application', async () => {
    const rename = async (role: Role) => {
      const actor = await world.as(role, 'alpha');
      const answer = await actor.run(({ db }) => sql`update programmes set name = name`.execute(db));
      return Number(answer.numAffectedRows);
    };
    expect(await rename('coordinator')).toBe(1);
    for (const role of ['case-worker', 'activity-leader', 'evaluator', 'tenant-administrator'] as const) {
      expect(await rename(role), role).toBe(0);
    }
  });

  it('let nobody make a programme in the name of another or without the role', async () => {
    const insert = async (role: Role, by: 'herself' | 'another') => {
      const actor = await world.as(role, 'alpha');
      const other = await world.as('coordinator', 'beta');
      return actor.run(({ db, caller }) =>
        db
          .insertInto('programmes')
          .values({
            tenant_id: caller.tenantId,
            id: newId(),
            key: `made-by-${role}-${by}`,
            name: 'Nytt',
            definition: '{}',
            created_by: by === 'herself' ? actor.accountId : other.accountId,
          })
          .execute(),
      );
    };
    await expect(insert('coordinator', 'herself')).resolves.toBeDefined();
    await expect(insert('tenant-administrator', 'herself')).resolves.toBeDefined();
    await expect(insert('coordinator', 'another')).rejects.toThrow(/row-level security/);
    await expect(insert('case-worker', 'herself')).rejects.toThrow(/row-level security/);
  });

  it('count the people of the own programme, without protected identities of others, and nobody for administrators', async () => {
    const reader = await world.as('case-worker', 'alpha');
    const other = await world.as('case-worker', 'beta');
    await world.aParticipant('alpha', { sex: 'woman', status: 'active' });
    await world.aParticipant('alpha', { sex: 'woman', status: 'ended' });
    await world.aParticipant('alpha', { sex: 'man', status: 'referred' });
    await world.aParticipant('alpha', { sex: 'man', status: 'active', restricted: true });
    await world.aParticipant('alpha', {
      sex: 'man',
      status: 'active',
      restricted: true,
      namedReaders: [reader.accountId],
    });
    const counts = async (actor: typeof reader) =>
      (await actor.run((ctx) => getProgrammeWithCounts(ctx, world.programmes.alpha))).counts;
    expect(await counts(reader)).toEqual([
      { sex: 'woman', referred: 2, started: 2, current: 1, ended: 1 },
      { sex: 'man', referred: 2, started: 1, current: 1, ended: 0 },
    ]);
    expect(await counts(await world.as('tenant-administrator', 'alpha'))).toBeNull();
    expect(await counts(await world.as('activity-leader', 'alpha'))).toBeNull();
    await expect(counts(other)).rejects.toThrow('not found');
    const inAll = await reader.run(countInProgrammes);
    expect([...inAll]).toEqual([[world.programmes.alpha, { referred: 4, started: 3, current: 2, ended: 1 }]]);
  });

  it('let the command line write in the one tenant it names', async () => {
    const definition = smallDefinition('by-command');
    const inTenant = <T>(tenant: 'north' | 'south', work: Parameters<typeof systemTransaction<T>>[3]) =>
      systemTransaction(world.services.pool, world.tenants[tenant], 'test', work);
    const importIt = (onExisting: 'refuse' | 'update') =>
      inTenant('north', (db) => importDefinitionAs(db, { tenantId: world.tenants.north, definition, onExisting }));
    expect(await importIt('refuse')).toMatchObject({ ok: true, value: { outcome: 'created' } });
    expect(await importIt('refuse')).toEqual({ ok: false, problem: { code: 'key-taken' } });
    expect(await importIt('update')).toMatchObject({ ok: true, value: { outcome: 'updated' } });
    const exportFrom = (tenant: 'north' | 'south') =>
      inTenant(tenant, (db) => exportDefinitionAs(db, { tenantId: world.tenants[tenant], key: 'by-command' }));
    expect(await exportFrom('north')).toBe(printDefinition(definition));
    expect(await exportFrom('south')).toBeUndefined();
    const across = inTenant('south', (db) => importDefinitionAs(db, { tenantId: world.tenants.north, definition }));
    await expect(across).rejects.toThrow(/row-level security/);
  });
});
