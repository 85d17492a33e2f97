import { Trail, writeAudit } from '#app/platform/audit/audit.ts';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import type { Db } from '#app/platform/db/database.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import { type Caller, transaction } from '#app/platform/db/transaction.ts';
import type { PublicContext, PublicSubmitted } from '#app/platform/http/public-page.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import type { Services } from '#app/platform/services.ts';
import type { Instant } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { queryString } from '#app/shared/paths.ts';
import { ok, refuse } from '#app/shared/result.ts';
import type { Role } from '#app/shared/roles.ts';
import { accountGuesses, addressAttempts } from '../domain/guess-limits.ts';
import { parseOwnPath } from '../domain/own-path.ts';
import { setUpCodePath, signInCodePath } from '../domain/paths.ts';
import { pendingSession, sessionLimitsFor } from '../domain/session-limits.ts';
import { startingRole, startPathFor } from '../domain/starting-role.ts';
import {
  endSession,
  findLogin,
  insertSession,
  type Login,
  listHeldRoles,
  returnGuess,
  takeGuess,
} from './gate-store.ts';
import { isPassword } from './passwords.ts';

type AccountKey = { tenantId: string; accountId: string };

/** One answer for every reason: a wrong password, an unknown address, a disabled account, too many attempts. */
export const notSignedIn = refuse({ '': ['not-signed-in'] });

/** The key under which guesses at an account are counted, whether or not there is such an account. */
export function accountLimitKey(services: Pick<Services, 'keys'>, email: string): Buffer {
  return blindIndex(services.keys, 'sign-in', `account|${email.trim().toLowerCase()}`);
}

/** Whether this network address may try once more this minute. */
export function mayAttempt(ctx: Pick<PublicContext, 'services' | 'ip' | 'now'>, db: Db): Promise<boolean> {
  return takeAttempt(db, blindIndex(ctx.services.keys, 'sign-in', `address|${ctx.ip}`), ctx.now, addressAttempts);
}

/** The moment so many seconds later. */
export function laterBy(now: Instant, seconds: number): Instant {
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}

/** First half of signing in. Right: a short session that can do nothing but ask for the code. */
export async function checkPassword(
  ctx: PublicContext,
  form: { email: string; password: string },
): Promise<PublicSubmitted> {
  const gate = gateOf(ctx.services);
  const key = accountLimitKey(ctx.services, form.email);
  if (!(await mayAttempt(ctx, gate)) || !(await takeGuess(gate, key, ctx.now, accountGuesses)))
    return refused(ctx, 'too-many');
  const login = await findLogin(gate, form.email);
  const isRight = await isPassword(form.password, login?.passwordHash);
  if (login === undefined || !isRight || login.isDisabled) return refused(ctx, 'wrong');
  await returnGuess(gate, key);
  return ok(await startCodeStep(ctx, login));
}

function refused(ctx: PublicContext, reason: 'wrong' | 'too-many') {
  ctx.services.log.warn({ event: 'password-refused', reason }, 'sign-in refused');
  return notSignedIn;
}

/** Opens the short session between password and code, in place of whatever session the browser had. */
export async function startCodeStep(
  ctx: PublicContext,
  login: Pick<Login, 'tenantId' | 'accountId' | 'totpSecret'>,
): Promise<{ to: string; token: string }> {
  const gate = gateOf(ctx.services);
  const stage = login.totpSecret === null ? 'awaiting-code-setup' : 'awaiting-code';
  const token = newToken();
  if (ctx.tokenHash) await endSession(gate, ctx.tokenHash, ctx.now);
  await insertSession(gate, {
    tokenHash: hashToken(token),
    tenantId: login.tenantId,
    accountId: login.accountId,
    stage,
    role: null,
    now: ctx.now,
    expiresAt: laterBy(ctx.now, pendingSession.longestSeconds),
    idleSeconds: pendingSession.idleSeconds,
  });
  const page = stage === 'awaiting-code' ? signInCodePath : setUpCodePath;
  return { to: page.to() + carriedQuery(ctx.url), token };
}

/** The language and the page to go on to, carried from step to step. */
export function carriedQuery(url: URL): string {
  const lang = url.searchParams.get('lang');
  return queryString({
    next: parseOwnPath(url.searchParams.get('next')),
    lang: lang === 'sv' || lang === 'en' ? lang : undefined,
  });
}

/** Who the request's session belongs to, at whatever step of signing in; undefined when there is no good session. */
export async function findSigningIn(
  ctx: Pick<PublicContext, 'services' | 'tokenHash' | 'now'>,
): Promise<Caller | undefined> {
  const { tokenHash } = ctx;
  if (tokenHash === undefined) return undefined;
  return transaction(
    ctx.services.pool,
    { tokenHash, purpose: 'sign-in', now: ctx.now, kind: 'read' },
    async (_, caller) => caller,
  );
}

/** Opens the full session in place of the one that waited; `db` is the transaction that accepted the code. */
export async function startFullSession(
  db: Db,
  ctx: PublicContext,
  account: AccountKey,
  wanted?: Role,
): Promise<{ token: string; role: Role | null }> {
  const held = await listHeldRoles(db, account, ctx.now);
  const role = wanted !== undefined && held.includes(wanted) ? wanted : startingRole(held);
  const limits = sessionLimitsFor(role);
  const token = newToken();
  if (ctx.tokenHash) await endSession(db, ctx.tokenHash, ctx.now);
  await insertSession(db, {
    ...account,
    tokenHash: hashToken(token),
    stage: 'signed-in',
    role,
    now: ctx.now,
    expiresAt: laterBy(ctx.now, limits.longestSeconds),
    idleSeconds: limits.idleSeconds,
  });
  return { token, role };
}

/** Writes down that somebody signed in, and says where she goes on to. The token is handed out only when this is written. */
export async function welcome(
  ctx: PublicContext,
  started: { token: string; role: Role | null },
  how: string,
): Promise<{ to: string; token: string }> {
  const entry = { tokenHash: hashToken(started.token), purpose: how, now: ctx.now, kind: 'write' } as const;
  await transaction(ctx.services.pool, entry, async (db, caller) => {
    if (caller === undefined) throw new Error('a session that was just started is not good');
    await writeAudit(
      db,
      caller,
      { action: 'sign-in', category: 'accounts', purpose: how, requestId: newId() },
      new Trail(),
    );
  });
  return { to: parseOwnPath(ctx.url.searchParams.get('next')) ?? startPathFor(started.role), token: started.token };
}
