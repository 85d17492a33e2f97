import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Role } from '#app/shared/roles.ts';
import { accountGuesses } from '../domain/guess-limits.ts';
import { findPasswordProblem, type PasswordProblem } from '../domain/password-rules.ts';
import { sessionLimitsFor } from '../domain/session-limits.ts';
import { findSpokenLanguages, storeLocale, storePasswordHash, storeSpokenLanguages } from './account-store.ts';
import { endSession, findLogin, findSessionId, insertSession, returnGuess, takeGuess } from './gate-store.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { listOpenSessions, listOwnRoles, type OpenSession, type OwnRole, revokeSessions } from './session-store.ts';
import { accountLimitKey, laterBy } from './sign-in.ts';

export type OwnAccount = {
  roles: OwnRole[];
  /** The languages she speaks at work, by code. */
  languages: string[];
  sessions: (OpenSession & { isThisOne: boolean })[];
};

/** The caller's roles with their periods, and where she is signed in. */
export async function getOwnAccount(ctx: RequestContext): Promise<OwnAccount> {
  const [roles, sessions, current, languages] = await Promise.all([
    listOwnRoles(ctx.db),
    listOpenSessions(ctx.db, ctx.caller.accountId, ctx.now),
    findSessionId(ctx.db, ctx.tokenHash),
    findSpokenLanguages(ctx.db, ctx.caller.accountId),
  ]);
  const isAwake = (session: OpenSession) =>
    laterBy(session.lastSeenAt, sessionLimitsFor(session.role).idleSeconds) > ctx.now;
  const shown = sessions.map((session) => ({ ...session, isThisOne: session.id === current }));
  return { roles, languages, sessions: shown.filter((session) => session.isThisOne || isAwake(session)) };
}

/** Acts in another of the caller's roles from now on, under a new token. The session does not live longer for it. */
export async function switchRole(ctx: RequestContext, role: Role): Promise<Result<void, 'role-not-held'>> {
  if (!ctx.caller.roles.includes(role)) return refuse('role-not-held');
  await replaceSession(ctx, role);
  return ok(undefined);
}

/** Keeps the language of the interface with the account. */
export async function changeLanguage(ctx: RequestContext, locale: 'sv' | 'en'): Promise<void> {
  await storeLocale(ctx.db, ctx.caller.accountId, locale);
}

/** Keeps the languages the caller speaks at work: colleagues see whom a participant can talk to. */
export async function stateSpokenLanguages(ctx: RequestContext, languages: string[]): Promise<void> {
  await storeSpokenLanguages(ctx.db, ctx.caller.accountId, languages);
}

/** A new password, given the old one. Every other session ends; this one goes on under a new token. */
export async function changePassword(
  ctx: RequestContext,
  form: { current: string; password: string; repeated: string },
): Promise<Result<void, { field: string; code: PasswordProblem | 'not-the-same' | 'wrong-password' }>> {
  const { caller, db } = ctx;
  const problem = findPasswordProblem(form.password, caller);
  if (problem !== undefined) return refuse({ field: 'password', code: problem });
  if (form.password !== form.repeated) return refuse({ field: 'repeated', code: 'not-the-same' });
  const key = accountLimitKey(ctx.services, caller.email);
  if (!(await takeGuess(db, key, ctx.now, accountGuesses))) return refuse({ field: 'current', code: 'wrong-password' });
  const login = await findLogin(db, caller.email);
  if (!(await isPassword(form.current, login?.passwordHash)))
    return refuse({ field: 'current', code: 'wrong-password' });
  await returnGuess(db, key);
  await storePasswordHash(db, caller.accountId, await hashPassword(form.password));
  await revokeSessions(db, caller.accountId, ctx.now);
  await replaceSession(ctx, caller.role);
  return ok(undefined);
}

/** Ends one of the caller's own sessions. Throws NotFoundError when it is not hers or has ended. */
export async function endOwnSession(ctx: RequestContext, sessionId: string): Promise<void> {
  const ended = await revokeSessions(ctx.db, ctx.caller.accountId, ctx.now, { only: sessionId });
  if (ended === 0) throw new NotFoundError();
}

/** Ends every session of the caller but this one. */
export async function endOtherSessions(ctx: RequestContext): Promise<void> {
  const except = await findSessionId(ctx.db, ctx.tokenHash);
  await revokeSessions(ctx.db, ctx.caller.accountId, ctx.now, { except });
}

async function replaceSession(ctx: RequestContext, role: Role | null): Promise<void> {
  const limits = sessionLimitsFor(role);
  const latest = laterBy(ctx.now, limits.longestSeconds);
  const token = newToken();
  await endSession(ctx.db, ctx.tokenHash, ctx.now);
  await insertSession(ctx.db, {
    tokenHash: hashToken(token),
    tenantId: ctx.caller.tenantId,
    accountId: ctx.caller.accountId,
    stage: 'signed-in',
    role,
    now: ctx.now,
    expiresAt: [ctx.caller.expiresAt, latest].sort()[0] ?? latest,
    idleSeconds: limits.idleSeconds,
  });
  ctx.giveToken(token);
}
