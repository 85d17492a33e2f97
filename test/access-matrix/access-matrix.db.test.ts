import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Role, roles } from '#app/shared/roles.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { canary, oneOfEverything } from './fixtures.ts';
import { anImport } from './import-fixtures.ts';
import { addressOf, addressPattern, formFor, listOperations, type Operation } from './operations.ts';
import { rows } from './rows.ts';
import { aVenueAndClosedDays } from './timetable-fixtures.ts';

const operations = listOperations();
const REFUSED = [401, 403, 404];

describe('the access matrix', async () => {
  const world = await buildWorld();
  const own = await oneOfEverything(world, 'alpha');
  const otherProgramme = await oneOfEverything(world, 'beta');
  const otherTenant = await oneOfEverything(world, 'gamma');

  const ask = (actor: Actor, operation: Operation, ids: Record<string, string>) =>
    actor.request(
      operation.method,
      addressOf(operation, ids),
      operation.method === 'GET' ? {} : operation.isJson ? { json: {} } : { form: formFor(operation, ids) },
    );
  const isAllowed = (operation: Operation, role: Role) => {
    const row = rows[operation.id];
    return row !== undefined && (row.roles === 'everyone' || row.roles.includes(role));
  };
  const hasParameters = (operation: Operation) => /:(?!move|language)\w+/.test(addressPattern(operation));
  const auditCount = async (actor: Actor) =>
    Number(
      (
        await world.admin
          .selectFrom('audit_events')
          .where('account_id', '=', actor.accountId)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );

  it('has a row for every operation, and no row without one', () => {
    expect(Object.keys(rows).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s: nobody without signing in',
    async (_, operation) => {
      const stranger = await world.as('coordinator', 'alpha');
      const answer = await stranger.request(operation.method, addressOf(operation, own), {
        headers: { cookie: '' },
        ...(operation.isJson ? { json: {} } : operation.method === 'GET' ? {} : { form: {} }),
      });
      if (operation.id.startsWith('API')) expect(answer.status).toBe(401);
      else if (answer.status === 303) expect(answer.headers.get('location')).toMatch(/^\/sign-in/);
      else expect(answer.status).toBe(401);
      expect(await answer.text()).not.toMatch(/Kanarie/);
    },
  );

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s: those who may, within their walls; nobody else',
    { timeout: 60_000 },
    async (_, operation) => {
      const reach = rows[operation.id]?.reach;
      for (const role of roles) {
        const actor = await world.as(role, 'alpha');
        const label = `${operation.id} as ${role}`;
        const ids = operation.pattern.startsWith('/account/')
          ? { ...own, sessionId: await anotherSessionOf(actor, role) }
          : operation.pattern.startsWith('/imports/:') && isAllowed(operation, role)
            ? { ...own, ...(await anImport(actor, world.programmes.alpha, canary.alpha)) }
            : operation.pattern.endsWith('/closures/:closureId/remove') && isAllowed(operation, role)
              ? {
                  ...own,
                  ...(await aVenueAndClosedDays(world, {
                    tenant_id: world.tenants.north,
                    programme_id: world.programmes.alpha,
                  })),
                }
              : own;
        const before = await auditCount(actor);
        const answer = await ask(actor, operation, ids);
        const body = await answer.text();
        if (isAllowed(operation, role)) {
          expect(REFUSED, `${label}, own: ${answer.status}`).not.toContain(answer.status);
          expect(answer.status, `${label}, own`).toBeLessThan(500);
          if ('action' in operation.audit && answer.status === 200)
            expect(await auditCount(actor), `${label} leaves a trace`).toBe(before + 1);
        } else expect([403, 404], `${label}, own: ${answer.status}`).toContain(answer.status);
        expect(body, `${label} shows nobody from elsewhere`).not.toMatch(
          new RegExp(`${canary.beta}|${canary.gamma}|${canary.protected}`),
        );

        const isWide = reach === 'installation' && isAllowed(operation, role);
        if (!hasParameters(operation) || reach === 'own-account' || isWide) continue;
        const seesTenant = isAllowed(operation, role) && (reach === 'tenant' || role === 'tenant-administrator');
        if (!seesTenant) await expectRefused(actor, operation, otherProgramme, `${label}, other programme`);
        await expectRefused(actor, operation, otherTenant, `${label}, other tenant`);
      }
    },
  );

  async function expectRefused(actor: Actor, operation: Operation, ids: Record<string, string>, label: string) {
    const answer = await ask(actor, operation, ids);
    const body = await answer.text();
    expect([403, 404, ...(operation.id.startsWith('API') ? [422] : [])], `${label}: ${answer.status}`).toContain(
      answer.status,
    );
    expect(body, label).not.toMatch(/Kanarie(beta|gamma)/);
  }

  // A second session of the same person, so that ending it does not end the one that asks.
  async function anotherSessionOf(actor: Actor, role: Role): Promise<string> {
    const id = newId();
    const now = world.services.now();
    const session = {
      active_role: role,
      created_at: now,
      last_seen_at: now,
      expires_at: '2030-01-01T00:00:00Z',
      idle_seconds: 1800,
    };
    await world.admin
      .insertInto('sessions')
      .values({
        ...session,
        id,
        token_hash: randomBytes(32),
        tenant_id: world.tenants.north,
        account_id: actor.accountId,
        stage: 'signed-in',
      })
      .execute();
    return id;
  }
});
