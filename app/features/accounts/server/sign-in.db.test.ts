import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { forgetOldLimits } from './forget-limits.ts';
import { codeAt, sealSecret } from './one-time-codes.ts';
import { hashPassword } from './passwords.ts';

const ORIGIN = 'http://localhost';
const START = '2026-03-04T09:00:00.000Z';
const PASSWORD = 'kastanj på väg hem';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const later = (seconds: number, from = START) => new Date(Date.parse(from) + seconds * 1000).toISOString();

describe('signing in', async () => {
  const world = await buildWorld();
  const app = createApp(world.services);
  const hash = await hashPassword(PASSWORD);
  const coordinator = await world.as('coordinator', 'alpha');

  async function anAccount(options: { hasCode?: boolean; role?: string } = {}) {
    const accountId = newId();
    const tenantId = world.tenants.north;
    const email = `p-${accountId}@example.org`;
    const { organisation_id } = await world.admin
      .selectFrom('accounts')
      .select('organisation_id')
      .where('id', '=', coordinator.accountId)
      .executeTakeFirstOrThrow();
    const totp = options.hasCode === false ? null : sealSecret(world.services.keys, { tenantId, accountId }, SECRET);
    await world.admin
      .insertInto('accounts')
      .values({
        tenant_id: tenantId,
        id: accountId,
        organisation_id,
        email,
        name: 'Prov Person',
        password_hash: hash,
        totp_secret: totp,
      })
      .execute();
    const role = options.role ?? 'case-worker';
    const programme = role.endsWith('administrator') ? null : world.programmes.alpha;
    await world.admin
      .insertInto('role_assignments')
      .values({
        tenant_id: tenantId,
        id: newId(),
        account_id: accountId,
        role,
        programme_id: programme,
        valid_from: '2026-01-01',
      })
      .execute();
    return { accountId, email };
  }

  async function send(path: string, options: { form?: Record<string, string>; token?: string | undefined } = {}) {
    const headers: Record<string, string> = { origin: ORIGIN };
    if (options.token) headers['cookie'] = `egenvag=${options.token}`;
    const response = await app.request(
      `${ORIGIN}${path}`,
      options.form ? { method: 'POST', headers, body: new URLSearchParams(options.form) } : { headers },
    );
    const cookie = response.headers.get('set-cookie');
    return {
      status: response.status,
      to: response.headers.get('location'),
      token: cookie?.match(/egenvag=([^;]*)/)?.[1],
      cookie,
      text: await response.text(),
    };
  }

  const enterPassword = (email: string, password = PASSWORD, token?: string) =>
    send('/sign-in', { form: { email, password }, token });
  const enterCode = (token: string | undefined, code = codeAt(SECRET, world.services.now())) =>
    send('/sign-in/code', { form: { code }, token });

  async function signIn(email: string): Promise<string> {
    const { token } = await enterPassword(email);
    const done = await enterCode(token);
    expect(done).toMatchObject({ status: 303 });
    return done.token ?? '';
  }

  let minutes = 0;
  /** Every test gets minutes of its own, so that no limit of another reaches it. */
  function freshTime(): string {
    minutes += 24 * 60 * 30;
    const now = later(minutes * 60);
    world.setNow(now);
    return now;
  }

  it('goes by password and code, with a new token at each step, and the earlier ones dead', async () => {
    freshTime();
    const { email } = await anAccount();
    const planted = 'a-token-that-somebody-else-chose';
    const first = await enterPassword(email, PASSWORD, planted);
    expect(first).toMatchObject({ status: 303, to: '/sign-in/code' });
    expect(first.token).not.toBe(planted);
    expect(first.cookie).toMatch(/HttpOnly/i);
    expect(first.cookie).toMatch(/SameSite=Lax/i);
    const second = await enterCode(first.token);
    expect(second).toMatchObject({ status: 303, to: '/' });
    expect(second.token).not.toBe(first.token);
    expect((await send('/account', { token: second.token })).status).toBe(200);
    expect((await send('/account', { token: first.token })).to).toBe('/sign-in?next=%2Faccount');
    expect((await send('/account', { token: planted })).to).toBe('/sign-in?next=%2Faccount');
  });

  it('reaches no page and no endpoint with the password alone', async () => {
    freshTime();
    const { email } = await anAccount({ role: 'tenant-administrator' });
    const { token } = await enterPassword(email);
    expect((await send('/administration/accounts', { token })).to).toContain('/sign-in');
    expect((await send('/api/v1/accounts', { token })).status).toBe(401);
    const full = await enterCode(token);
    expect((await send('/administration/accounts', { token: full.token })).status).toBe(200);
    expect((await send('/api/v1/accounts', { token: full.token })).status).toBe(200);
  });

  it('sets up codes at the first sign-in, and keeps the secret sealed', async () => {
    freshTime();
    const { email, accountId } = await anAccount({ hasCode: false });
    const first = await enterPassword(email);
    expect(first.to).toBe('/sign-in/set-up-code');
    const page = await send('/sign-in/set-up-code', { token: first.token });
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? '';
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(page.text).not.toContain('style=');
    expect((await send('/sign-in/set-up-code', { token: first.token, form: { code: '000000' } })).status).toBe(422);
    const done = await send('/sign-in/set-up-code', {
      token: first.token,
      form: { code: codeAt(secret, world.services.now()) },
    });
    expect(done).toMatchObject({ status: 303, to: '/' });
    const { totp_secret } = await world.admin
      .selectFrom('accounts')
      .select('totp_secret')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    expect(totp_secret).toBeTruthy();
    expect(totp_secret).not.toContain(secret);
    world.setNow(later(60, world.services.now()));
    const again = await enterPassword(email);
    expect(again.to).toBe('/sign-in/code');
    expect((await enterCode(again.token, codeAt(secret, world.services.now()))).to).toBe('/');
  });

  it('takes a code once, and one step of drift to either side but no more', async () => {
    const now = freshTime();
    const { email } = await anAccount();
    const code = codeAt(SECRET, now);
    const one = await enterPassword(email);
    const two = await enterPassword(email);
    expect((await enterCode(one.token, code)).to).toBe('/');
    expect((await enterCode(two.token, code)).status).toBe(422);
    const drift: [number, boolean][] = [
      [-60, false],
      [-30, true],
      [30, true],
      [60, false],
    ];
    for (const [seconds, isAccepted] of drift) {
      const other = await anAccount();
      const { token } = await enterPassword(other.email);
      expect((await enterCode(token, codeAt(SECRET, later(seconds, now)))).status, `${seconds} s`).toBe(
        isAccepted ? 303 : 422,
      );
    }
  });

  it('answers an unknown address, a wrong password and a disabled account alike', async () => {
    freshTime();
    const { email } = await anAccount();
    const disabled = await anAccount();
    await world.admin
      .updateTable('accounts')
      .set({ disabled_at: START })
      .where('id', '=', disabled.accountId)
      .execute();
    const answers = [
      await enterPassword(email, 'fel lösenord helt'),
      await enterPassword('nobody@example.org'),
      await enterPassword(disabled.email),
    ];
    const bare = answers.map(({ status, token, text }) => ({
      status,
      token,
      text: text.replace(/value="[^"]*"/g, '').replace(/nonce="[^"]*"/g, ''),
    }));
    expect(bare[1]).toEqual(bare[0]);
    expect(bare[2]).toEqual(bare[0]);
    expect(bare[0]).toMatchObject({ status: 422, token: undefined });
    expect((await enterPassword(email)).status).toBe(303);
  });

  it.each(['known', 'unknown'])(
    'stops guesses at the password of a %s address after five, for longer each time',
    async (kind) => {
      let now = freshTime();
      const { email } = kind === 'known' ? await anAccount() : { email: `nobody-${newId()}@example.org` };
      for (let i = 0; i < 5; i += 1) expect((await enterPassword(email, 'fel lösenord helt')).status).toBe(422);
      const isOpen = async () =>
        (
          await world.admin
            .selectFrom('sign_in_limits')
            .select('failures')
            .orderBy('last_at', 'desc')
            .orderBy('failures', 'desc')
            .limit(1)
            .executeTakeFirstOrThrow()
        ).failures;
      for (const [block, failures] of [
        [30, 5],
        [60, 6],
        [120, 7],
      ] as const) {
        world.setNow(later(block - 1, now));
        await enterPassword(email, 'fel lösenord helt');
        const counts = await world.admin
          .selectFrom('sign_in_limits')
          .select('failures')
          .where('failures', '=', failures)
          .where('last_at', '=', now)
          .execute();
        expect(counts.length, `still counted ${failures} within ${block} s`).toBeGreaterThan(0);
        now = later(block + 1, now);
        world.setNow(now);
        await enterPassword(email, 'fel lösenord helt');
      }
      expect(await isOpen()).toBeGreaterThan(0);
    },
  );

  it('counts wrong codes together with wrong passwords, and lets the right ones in once the block is over', async () => {
    const now = freshTime();
    const { email } = await anAccount();
    const { token } = await enterPassword(email);
    for (let i = 0; i < 3; i += 1) expect((await enterPassword(email, 'fel lösenord helt')).status).toBe(422);
    for (let i = 0; i < 2; i += 1) expect((await enterCode(token, '000000')).status).toBe(422);
    expect((await enterPassword(email)).status).toBe(422);
    const blocked = await enterCode(token);
    expect(blocked.status).toBe(422);
    world.setNow(later(29, now));
    expect((await enterPassword(email)).status).toBe(422);
    world.setNow(later(31, now));
    const open = await enterCode(token);
    expect(open.status).toBe(303);
    world.setNow(later(90, now));
    expect((await enterPassword(email)).status).toBe(303);
  });

  it('lets no more than five of many guesses sent at once through', async () => {
    freshTime();
    const { email, accountId } = await anAccount();
    await Promise.all(Array.from({ length: 20 }, (_, i) => enterPassword(email, `fel lösenord nummer ${i}`)));
    const now = world.services.now();
    const row = await world.admin
      .selectFrom('sign_in_limits')
      .select(['failures', 'blocked_until'])
      .where('last_at', '=', now)
      .where('blocked_until', 'is not', null)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ failures: 5, blocked_until: later(30, now) });
    expect(accountId).toBeTruthy();
  });

  it('forgets counts that are over for a day, and keeps the others', async () => {
    const now = freshTime();
    await enterPassword('old@example.org', 'x');
    world.setNow(later(24 * 3600 + 1, now));
    await enterPassword('new@example.org', 'x');
    await forgetOldLimits(world.services);
    const left = await world.admin.selectFrom('sign_in_limits').select('last_at').execute();
    expect(left.map((row) => row.last_at)).toEqual([world.services.now(), world.services.now()]);
  });

  it('lets sixty attempts a minute through from one network address', async () => {
    const now = freshTime();
    const { email } = await anAccount();
    for (let i = 0; i < 60; i += 1) await enterPassword(`nobody-${i}@example.org`, 'x');
    expect((await enterPassword(email)).status).toBe(422);
    world.setNow(later(61, now));
    expect((await enterPassword(email)).status).toBe(303);
  });

  const limits: [string, string, number, number][] = [
    ['case-worker', 'staff', 30 * 60, 12 * 3600],
    ['system-administrator', 'system administrators', 15 * 60, 8 * 3600],
  ];
  it.each(limits)(
    'ends a session of a %s (%s) after its idle time and its longest time, to the second',
    async (role, _, idle, longest) => {
      const now = freshTime();
      const idleOne = await anAccount({ role });
      const token = await signIn(idleOne.email);
      world.setNow(later(idle - 1, now));
      expect((await send('/account', { token })).status).toBe(200);
      const seen = later(idle - 1, now);
      world.setNow(later(idle - 1, seen));
      expect((await send('/account', { token })).status).toBe(200);
      const seenAgain = later(idle - 1, seen);
      world.setNow(later(idle, seenAgain));
      expect((await send('/account', { token })).status).toBe(303);

      const from = freshTime();
      const busy = await anAccount({ role });
      const second = await signIn(busy.email);
      for (let at = idle - 60; at < longest; at += idle - 60) {
        world.setNow(later(at, from));
        expect((await send('/account', { token: second })).status).toBe(200);
      }
      world.setNow(later(longest - 1, from));
      expect((await send('/account', { token: second })).status).toBe(200);
      world.setNow(later(longest, from));
      expect((await send('/account', { token: second })).status).toBe(303);
    },
  );

  it('ends at once by signing out, on every copy of the token', async () => {
    freshTime();
    const { email } = await anAccount();
    const token = await signIn(email);
    const out = await send('/sign-out', { form: {}, token });
    expect(out).toMatchObject({ status: 303, to: '/sign-in?done=signed-out', token: '' });
    expect((await send('/account', { token })).status).toBe(303);
    expect((await send('/sign-out', { form: {}, token })).status).toBe(303);
  });

  it('goes on to an own page only', async () => {
    freshTime();
    const { email } = await anAccount();
    const targets: [string, string][] = [
      ['/account', '/account'],
      ['//evil.example', '/'],
      ['https://evil.example', '/'],
      ['/\\evil.example', '/'],
    ];
    for (const [next, to] of targets) {
      world.setNow(later(60, world.services.now()));
      const query = `?next=${encodeURIComponent(next)}`;
      const { token, to: step } = await send(`/sign-in${query}`, { form: { email, password: PASSWORD } });
      const done = await send(step ?? '', { form: { code: codeAt(SECRET, world.services.now()) }, token });
      expect(done.to, next).toBe(to);
    }
  });

  it('writes down that somebody signed in, and keeps no token', async () => {
    freshTime();
    const { email, accountId } = await anAccount();
    const token = await signIn(email);
    const events = await world.admin
      .selectFrom('audit_events')
      .select(['action', 'category', 'role'])
      .where('account_id', '=', accountId)
      .execute();
    expect(events).toEqual([{ action: 'sign-in', category: 'accounts', role: 'case-worker' }]);
    const sessions = await world.admin
      .selectFrom('sessions')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('stage', '=', 'signed-in')
      .execute();
    expect(sessions[0]?.token_hash).toEqual(createHash('sha256').update(token).digest());
  });
});
