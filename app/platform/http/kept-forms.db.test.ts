import { Hono } from 'hono';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { path } from '#app/shared/paths.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { SignedOutError } from './errors.ts';
import { typedText } from './form.ts';
import { mountPortalPages } from './mount-portal-pages.ts';
import { definePortalPage } from './portal-page.ts';

const letterPage = definePortalPage({
  path: path('/my/:language/letter'),
  purpose: 'portal.test',
  audit: { action: 'read', category: 'participation' },
  load: async () => undefined,
  view: (_, view) => ({
    section: 'today',
    title: 'Letter',
    body: `${view.isKept ? 'kept' : 'new'}: ${typedText(view.typed, 'words')} ${typedText(view.typed, 'digits')}`,
  }),
  form: z.object({ words: z.string().min(3, 'too-short'), digits: z.string().optional() }),
  submit: async (_, { form }) =>
    form.words === 'no no' ? refuse({ words: ['refused'] }) : ok('/my/sv/letter?done=sent'),
});

/** What she writes is not lost when her side closes itself meanwhile. */
describe('a form that comes when her side has been idle too long', async () => {
  const world = await buildWorld();
  const app = new Hono();
  mountPortalPages(app, world.services, (rendered) => `<p>${rendered.body}</p>`, [letterPage]);
  app.onError((error, c) => (error instanceof SignedOutError ? c.redirect('/my/sv', 303) : c.text('broken', 500)));
  const { personId } = await world.aParticipant('alpha');

  const send = (cookie: string, words: string) =>
    app.request('/my/sv/letter', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ words, digits: '4711' }),
    });
  const look = async (cookie: string) => (await app.request('/my/sv/letter', { headers: { cookie } })).text();
  const idle = (deviceId: string) =>
    sql`update portal_sessions set last_seen_at = last_seen_at - interval '2 hours' where device_id = ${deviceId}`.execute(
      world.admin,
    );

  it('is there again once she is back, without her digits, until it is sent', async () => {
    const before = await openOwnSide(world, 'alpha', personId);
    await idle(before.deviceId);
    const answer = await send(`my=${before.token}`, 'Jag kan inte komma');
    expect(answer.headers.get('location')).toBe('/my/sv?next=%2Fmy%2Fsv%2Fletter');
    expect(answer.headers.get('set-cookie')).toMatch(/^kept=1; .*Path=\/my; HttpOnly/);
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from portal_kept_forms`.execute(world.admin);
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('komma');
    const after = await openOwnSide(world, 'alpha', personId);
    expect(await look(`my=${after.token}; kept=1`)).toBe('<p>kept: Jag kan inte komma </p>');
    expect((await send(`my=${after.token}; kept=1`, 'no no')).status).toBe(422);
    expect(await look(`my=${after.token}; kept=1`)).toContain('kept: Jag');
    expect((await send(`my=${after.token}; kept=1`, 'Jag kommer')).status).toBe(303);
    expect(await look(`my=${after.token}; kept=1`)).toBe('<p>new:  </p>');
  });

  it('is nobody else’s, goes after a day, and is never kept from a shared phone or one that was put out', async () => {
    const before = await openOwnSide(world, 'alpha', personId);
    await idle(before.deviceId);
    await send(`my=${before.token}`, 'Mina ord');
    const other = await openOwnSide(world, 'alpha', (await world.aParticipant('alpha')).personId);
    expect(await look(`my=${other.token}; kept=1`)).toBe('<p>new:  </p>');
    const mine = await openOwnSide(world, 'alpha', personId);
    expect(await look(`my=${mine.token}; kept=1`)).toContain('Mina ord');
    await sql`update portal_kept_forms set kept_at = kept_at - interval '25 hours'`.execute(world.admin);
    expect(await look(`my=${mine.token}; kept=1`)).toBe('<p>new:  </p>');

    const shared = await openOwnSide(world, 'alpha', personId, { isShared: true });
    await idle(shared.deviceId);
    expect((await send(`my=${shared.token}`, 'Delad telefon')).headers.get('location')).toBe('/my/sv');
    const lost = await openOwnSide(world, 'alpha', personId);
    await sql`update portal_devices set ended_at = now(), ended_by = 'staff' where id = ${lost.deviceId}`.execute(
      world.admin,
    );
    expect((await send(`my=${lost.token}`, 'Fel telefon')).headers.get('location')).toBe('/my/sv');
    expect((await send('my=rubbish', 'Ingen')).headers.get('location')).toBe('/my/sv');
    expect(await look(`my=${mine.token}; kept=1`)).toBe('<p>new:  </p>');
  });
});
