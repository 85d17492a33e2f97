import { Hono } from 'hono';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ForbiddenError, SignedOutError } from '#app/platform/http/errors.ts';
import { mountPortalPages } from '#app/platform/http/mount-portal-pages.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { path } from '#app/shared/paths.ts';
import { ok } from '#app/shared/result.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { lookAlongPath, stopLookingPath } from '../domain/paths.ts';

const ownPage = definePortalPage({
  path: path('/my/:language/own'),
  purpose: 'portal.test',
  audit: { action: 'read', category: 'participation' },
  load: async (ctx) => {
    const { rows } = await sql<{ id: string }>`select id from enrolments`.execute(ctx.db);
    return `${ctx.person.isMirrored ? 'looking' : 'own'} ${rows.length} ${ctx.person.personId}`;
  },
  view: (body) => ({ section: 'today', title: 'Own', body }),
  form: z.object({}),
  submit: async () => ok('/my/sv/own?done=saved'),
});

const staffPage = definePortalPage({
  path: path('/my/:language/staff'),
  purpose: 'portal.test',
  audit: { action: 'read', category: 'participation' },
  load: async (ctx) => {
    const { rows } = await sql<{ id: string }>`select account_id as id from app.own_staff()`.execute(ctx.db);
    return rows.map(({ id }) => id).join(' ');
  },
  view: (body) => ({ section: 'today', title: 'Staff', body }),
});

/** Staff see what a participant sees, and can do nothing with it. */
describe('looking along', async () => {
  const world = await buildWorld();
  const app = new Hono();
  mountPortalPages(app, world.services, (rendered) => String(rendered.body), [ownPage, staffPage]);
  app.onError((error, c) =>
    c.text(error.constructor.name, error instanceof ForbiddenError ? 403 : error instanceof SignedOutError ? 401 : 500),
  );
  const worker = await world.as('case-worker', 'alpha');
  const amira = await world.aParticipant('alpha');
  // She takes part in another programme, too, of which this case worker knows nothing.
  await sql`insert into enrolments (tenant_id, id, programme_id, person_id, status, referred_on, started_on)
    select tenant_id, gen_random_uuid(), ${world.programmes.beta}, person_id, 'active', '2026-01-01', '2026-01-12' from enrolments where id = ${amira.enrolmentId}`.execute(
    world.admin,
  );
  const look = (actor: Actor, more = '') =>
    app.request('/my/sv/own', { headers: { cookie: `egenvag=${actor.token}${more}` } });
  const start = (actor: Actor, enrolmentId: string) =>
    actor.request('POST', lookAlongPath.to({ enrolmentId }), { form: { language: 'ti' } });
  const stop = (actor: Actor) => actor.request('POST', stopLookingPath.to(), { form: {} });

  it('shows what she sees, of this programme alone, traced as staff’s reading, and writes nothing', async () => {
    expect((await look(worker)).status).toBe(401);
    expect((await start(worker, amira.enrolmentId)).headers.get('location')).toBe('/my/ti/today');
    expect(await (await look(worker)).text()).toBe(`looking 1 ${amira.personId}`);
    const { rows } =
      await sql`select role, account_id, purpose from audit_events where purpose = 'portal.test'`.execute(world.admin);
    expect(rows).toEqual([{ role: 'case-worker', account_id: worker.accountId, purpose: 'portal.test' }]);
    const sent = await app.request('/my/sv/own', {
      method: 'POST',
      headers: { cookie: `egenvag=${worker.token}` },
      body: new URLSearchParams({ x: '1' }),
    });
    expect(sent.status).toBe(403);
    const herself = await openOwnSide(world, 'alpha', amira.personId);
    const own = (method: string) =>
      app.request('/my/sv/own', {
        method,
        headers: { cookie: `my=${herself.token}` },
        ...(method === 'POST' && { body: new URLSearchParams({ x: '1' }) }),
      });
    expect(await (await own('GET')).text()).toBe(`own 2 ${amira.personId}`);
    expect((await own('POST')).status).toBe(303);
  });

  it('ends with a tap, after half an hour, and when she is no longer hers to see', async () => {
    expect((await stop(worker)).headers.get('location')).toBe(`/participants/${amira.enrolmentId}`);
    expect((await look(worker)).status).toBe(401);
    await start(worker, amira.enrolmentId);
    world.setNow('2026-03-04T09:29:59.000Z');
    expect((await look(worker)).status).toBe(200);
    world.setNow('2026-03-04T09:30:00.000Z');
    expect((await look(worker)).status).toBe(401);
    world.setNow('2026-03-04T09:00:00.000Z');
    expect((await look(worker)).status).toBe(200);
    await sql`insert into person_bars (tenant_id, id, person_id, account_id, reason, valid_from)
      values (${world.tenants.north}, gen_random_uuid(), ${amira.personId}, ${worker.accountId}, 'relative', '2026-03-01')`.execute(
      world.admin,
    );
    expect((await look(worker)).status).toBe(401);
  });

  it('is for those who see her anyway: no other programme, no peer, no protected identity; a named reader may', async () => {
    const elsewhere = await world.as('case-worker', 'beta');
    const peer = await world.as('peer-coach', 'alpha');
    const coordinator = await world.as('coordinator', 'alpha');
    const other = await world.aParticipant('alpha');
    const hidden = await world.aParticipant('alpha', { restricted: true, namedReaders: [coordinator.accountId] });
    expect((await start(elsewhere, other.enrolmentId)).status).toBe(404);
    expect((await start(peer, other.enrolmentId)).status).toBe(403);
    expect((await start(worker, hidden.enrolmentId)).status).toBe(404);
    expect((await start(coordinator, hidden.enrolmentId)).status).toBe(303);
    expect(await (await look(coordinator)).text()).toBe(`looking 1 ${hidden.personId}`);
    expect((await look(elsewhere)).status).toBe(401);
  });

  it('goes before a side of one’s own in the same browser, and only while it lasts', async () => {
    const coordinator = await world.as('coordinator', 'alpha');
    const other = await world.aParticipant('alpha');
    const side = await openOwnSide(world, 'alpha', other.personId);
    await start(coordinator, amira.enrolmentId);
    expect(await (await look(coordinator, `; my=${side.token}`)).text()).toBe(`looking 1 ${amira.personId}`);
    await stop(coordinator);
    expect(await (await look(coordinator, `; my=${side.token}`)).text()).toBe(`own 1 ${other.personId}`);
  });

  it('names nobody who works with her in another programme; she herself sees both', async () => {
    const coordinator = await world.as('coordinator', 'alpha');
    const elsewhere = await world.as('case-worker', 'beta');
    const her = await world.aParticipant('alpha');
    await sql`update enrolments set case_worker_id = ${worker.accountId} where id = ${her.enrolmentId}`.execute(
      world.admin,
    );
    await sql`insert into enrolments (tenant_id, id, programme_id, person_id, status, referred_on, started_on, case_worker_id)
      values (${world.tenants.north}, gen_random_uuid(), ${world.programmes.beta}, ${her.personId}, 'active', '2026-01-01', '2026-01-12', ${elsewhere.accountId})`.execute(
      world.admin,
    );
    const staff = async (cookie: string) => (await app.request('/my/sv/staff', { headers: { cookie } })).text();
    const side = await openOwnSide(world, 'alpha', her.personId);
    expect((await staff(`my=${side.token}`)).split(' ').sort()).toEqual([worker.accountId, elsewhere.accountId].sort());
    await start(coordinator, her.enrolmentId);
    expect(await staff(`egenvag=${coordinator.token}`)).toBe(worker.accountId);
  });
});
