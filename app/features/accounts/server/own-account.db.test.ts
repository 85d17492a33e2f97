import { describe, expect, it } from 'vitest';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { hashPassword } from './passwords.ts';

const ORIGIN = 'http://localhost';
const OLD = 'kastanj på väg hem';
const NEW = 'björk vid åns krök';

describe('the own account', async () => {
  const world = await buildWorld();
  const app = createApp(world.services);

  const send = (token: string, path: string, form?: Record<string, string>) => {
    const headers = { cookie: `egenvag=${token}`, origin: ORIGIN };
    return app.request(
      ORIGIN + path,
      form ? { method: 'POST', headers, body: new URLSearchParams(form) } : { headers },
    );
  };
  const tokenIn = (response: Response) => /egenvag=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
  const isSignedIn = async (token: string) => (await send(token, '/api/v1/me')).status === 200;
  async function anotherSession(actor: Actor, minutes = 0): Promise<string> {
    const token = newToken();
    const { tenant_id } = await world.admin
      .selectFrom('accounts')
      .select('tenant_id')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    const now = new Date(Date.parse(world.services.now()) + minutes * 60_000).toISOString();
    await world.admin
      .insertInto('sessions')
      .values({
        token_hash: hashToken(token),
        tenant_id,
        account_id: actor.accountId,
        stage: 'signed-in',
        active_role: 'case-worker',
        created_at: now,
        last_seen_at: now,
        expires_at: '2030-01-01T00:00:00Z',
        idle_seconds: 1800,
      })
      .execute();
    return token;
  }

  it('changes role under a new token, and only to a role that is held', async () => {
    const worker = await world.as('case-worker', 'alpha');
    await world.admin
      .insertInto('role_assignments')
      .values({
        tenant_id: world.tenants.north,
        id: newId(),
        account_id: worker.accountId,
        role: 'evaluator',
        programme_id: world.programmes.beta,
        valid_from: '2026-01-01',
      })
      .execute();
    const refused = await send(worker.token, '/account/role', { role: 'coordinator' });
    expect(refused.headers.get('location')).toContain('problem=role-not-held');
    expect(await isSignedIn(worker.token)).toBe(true);
    const before = await world.admin
      .selectFrom('sessions')
      .select('expires_at')
      .where('token_hash', '=', hashToken(worker.token))
      .executeTakeFirstOrThrow();
    const switched = await send(worker.token, '/account/role', { role: 'evaluator' });
    expect(switched.status).toBe(303);
    const token = tokenIn(switched);
    expect(token).not.toBe(worker.token);
    expect(await isSignedIn(worker.token)).toBe(false);
    expect(await (await send(token, '/api/v1/me')).json()).toMatchObject({ role: 'evaluator' });
    const after = await world.admin
      .selectFrom('sessions')
      .select('expires_at')
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirstOrThrow();
    expect(after.expires_at <= before.expires_at).toBe(true);
    const page = await (await send(token, '/account')).text();
    expect(page).toContain('Programme alpha');
    expect(page).toContain('Programme beta');
  });

  it('changes the password for the old one, ends other sessions and replaces this one', async () => {
    const actor = await world.as('case-worker', 'beta');
    await world.admin
      .updateTable('accounts')
      .set({ password_hash: await hashPassword(OLD) })
      .where('id', '=', actor.accountId)
      .execute();
    const other = await anotherSession(actor);
    const change = (form: Record<string, string>) => send(actor.token, '/account/password', form);
    expect((await change({ current: 'fel lösenord helt', password: NEW, repeated: NEW })).headers.get('location')).toBe(
      '/account/password?problem=wrong-password',
    );
    expect((await change({ current: OLD, password: 'kort', repeated: 'kort' })).status).toBe(422);
    expect((await change({ current: OLD, password: NEW, repeated: OLD })).status).toBe(422);
    expect(await isSignedIn(other)).toBe(true);
    const changed = await change({ current: OLD, password: NEW, repeated: NEW });
    expect(changed.headers.get('location')).toBe('/account?done=password');
    expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(actor.token)).toBe(false);
    expect(await isSignedIn(tokenIn(changed))).toBe(true);
    const signIn = (password: string) =>
      app.request(`${ORIGIN}/sign-in`, {
        method: 'POST',
        headers: { origin: ORIGIN },
        body: new URLSearchParams({ email: 'case-worker.beta@example.org', password }),
      });
    expect((await signIn(OLD)).status).toBe(422);
    expect((await signIn(NEW)).status).toBe(303);
  });

  it('counts wrong passwords there as guesses', async () => {
    const actor = await world.as('activity-leader', 'alpha');
    await world.admin
      .updateTable('accounts')
      .set({ password_hash: await hashPassword(OLD) })
      .where('id', '=', actor.accountId)
      .execute();
    for (let i = 0; i < 5; i += 1)
      await send(actor.token, '/account/password', { current: 'fel lösenord helt', password: NEW, repeated: NEW });
    const form = { current: OLD, password: NEW, repeated: NEW };
    expect((await send(actor.token, '/account/password', form)).headers.get('location')).toContain('wrong-password');
    world.setNow(new Date(Date.parse(world.services.now()) + 31_000).toISOString());
    expect((await send(actor.token, '/account/password', form)).headers.get('location')).toContain('done=password');
  });

  it('lists where one is signed in, and ends one’s own sessions only', async () => {
    const actor = await world.as('activity-leader', 'beta');
    const [one, two] = [await anotherSession(actor), await anotherSession(actor)];
    const stranger = await world.as('evaluator', 'beta');
    const sessionId = async (token: string) =>
      (
        await world.admin
          .selectFrom('sessions')
          .select('id')
          .where('token_hash', '=', hashToken(token))
          .executeTakeFirstOrThrow()
      ).id;
    const page = await (await send(actor.token, '/account')).text();
    expect(page).toContain(await sessionId(one));
    expect(page).not.toContain(await sessionId(actor.token));
    expect((await send(actor.token, `/account/sessions/${await sessionId(stranger.token)}/end`, {})).status).toBe(404);
    expect(await isSignedIn(stranger.token)).toBe(true);
    expect((await send(actor.token, `/account/sessions/${await sessionId(one)}/end`, {})).status).toBe(303);
    expect([await isSignedIn(one), await isSignedIn(two)]).toEqual([false, true]);
    expect((await send(actor.token, '/account/sessions/end-others', {})).status).toBe(303);
    expect([await isSignedIn(two), await isSignedIn(actor.token)]).toEqual([false, true]);
  });

  it('does not list sessions that have run out by themselves', async () => {
    const actor = await world.as('peer-coach', 'beta');
    const asleep = await anotherSession(actor, -31);
    const awake = await anotherSession(actor, -29);
    const ids = await world.admin
      .selectFrom('sessions')
      .select(['id', 'token_hash'])
      .where('account_id', '=', actor.accountId)
      .execute();
    const idOf = (token: string) => ids.find((row) => row.token_hash.equals(hashToken(token)))?.id ?? 'none';
    const page = await (await send(actor.token, '/account')).text();
    expect(page).toContain(idOf(awake));
    expect(page).not.toContain(idOf(asleep));
  });

  it('keeps the language with the account', async () => {
    const actor = await world.as('coordinator', 'beta');
    expect(await (await send(actor.token, '/account')).text()).toContain('Mitt konto');
    expect((await send(actor.token, '/account/language', { locale: 'en' })).status).toBe(303);
    expect(await (await send(actor.token, '/account')).text()).toContain('My account');
  });

  it('keeps the languages she speaks at work, each once; what is no language changes nothing', async () => {
    const actor = await world.as('peer-coach', 'alpha');
    const other = await world.as('activity-leader', 'alpha');
    const say = (languages: string[]) => actor.request('POST', '/account/spoken-languages', { form: { languages } });
    const kept = async (accountId: string) =>
      (
        await world.admin
          .selectFrom('accounts')
          .where('id', '=', accountId)
          .select('languages')
          .executeTakeFirstOrThrow()
      ).languages;
    expect((await say(['so', '', 'ar', 'so'])).headers.get('location')).toContain('done=saved');
    expect(await kept(actor.accountId)).toEqual(['so', 'ar']);
    expect((await say(['Somali!'])).headers.get('location')).toContain('problem=');
    expect(await kept(actor.accountId)).toEqual(['so', 'ar']);
    expect(await kept(other.accountId)).toEqual([]);
    expect(await (await actor.request('GET', '/account')).text()).toContain('Språk jag talar');
  });
});
