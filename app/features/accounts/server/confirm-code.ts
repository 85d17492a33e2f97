import type { Db } from '#app/platform/db/database.ts';
import { type Caller, transaction } from '#app/platform/db/transaction.ts';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import type { PublicContext, PublicSubmitted } from '#app/platform/http/public-page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Role } from '#app/shared/roles.ts';
import { accountGuesses } from '../domain/guess-limits.ts';
import { signInPath } from '../domain/paths.ts';
import { storeCodeSecret } from './account-store.ts';
import { clearGuesses, findLogin, spendCodeStep, takeGuess } from './gate-store.ts';
import { codeAddress, findStep, offeredSecret, openSecret, sealSecret } from './one-time-codes.ts';
import { accountLimitKey, carriedQuery, findSigningIn, mayAttempt, startFullSession, welcome } from './sign-in.ts';

type Refusal = 'start-over' | 'wrong-code';
type Started = { token: string; role: Role | null };

/** Second half of signing in: the code from the person's own device. Wrong codes and wrong passwords are counted together. */
export async function confirmCode(ctx: PublicContext, form: { code: string }): Promise<PublicSubmitted> {
  return atStep(ctx, 'awaiting-code', async (db, caller) => {
    const key = accountLimitKey(ctx.services, caller.email);
    if (!(await mayAttempt(ctx, db)) || !(await takeGuess(db, key, ctx.now, accountGuesses)))
      return refuse('wrong-code');
    const login = await findLogin(db, caller.email);
    if (login === undefined || login.totpSecret === null) return refuse('start-over');
    const step = findStep(openSecret(ctx.services.keys, login, login.totpSecret), form.code, ctx.now);
    if (step === undefined || !(await spendCodeStep(db, login, step))) return refuse('wrong-code');
    await clearGuesses(db, key);
    return ok(await startFullSession(db, ctx, login));
  });
}

/** What the page for setting up codes shows; undefined when nobody is at that step. */
export async function offerCode(
  ctx: PublicContext,
): Promise<{ secret: string; qr: { size: number; path: string } } | undefined> {
  const caller = await findSigningIn(ctx);
  if (caller?.stage !== 'awaiting-code-setup' || ctx.tokenHash === undefined) return undefined;
  const secret = offeredSecret(ctx.services.keys, caller, ctx.tokenHash);
  return { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), qr: drawQrCode(codeAddress(secret, caller.email)) };
}

/** Sets up codes at the first sign-in: the secret counts only once a code made from it is shown. */
export async function confirmCodeSetUp(ctx: PublicContext, form: { code: string }): Promise<PublicSubmitted> {
  return atStep(ctx, 'awaiting-code-setup', async (db, caller) => {
    if (!(await mayAttempt(ctx, db)) || ctx.tokenHash === undefined) return refuse('wrong-code');
    const secret = offeredSecret(ctx.services.keys, caller, ctx.tokenHash);
    const step = findStep(secret, form.code, ctx.now);
    if (step === undefined || !(await spendCodeStep(db, caller, step))) return refuse('wrong-code');
    const isStored = await storeCodeSecret(db, caller, sealSecret(ctx.services.keys, caller, secret));
    if (!isStored) return refuse('start-over');
    await clearGuesses(db, accountLimitKey(ctx.services, caller.email));
    return ok(await startFullSession(db, ctx, caller));
  });
}

// A refusal commits: the guess it cost must count.
async function atStep(
  ctx: PublicContext,
  stage: Caller['stage'],
  work: (db: Db, caller: Caller) => Promise<Result<Started, Refusal>>,
): Promise<PublicSubmitted> {
  const { tokenHash } = ctx;
  const startOver = ok({ to: signInPath.to() + carriedQuery(ctx.url) });
  if (tokenHash === undefined) return startOver;
  const done = await transaction(
    ctx.services.pool,
    { tokenHash, purpose: 'sign-in', now: ctx.now, kind: 'write' },
    async (db, caller) => (caller?.stage === stage ? work(db, caller) : refuse<Refusal>('start-over')),
  );
  if (done.ok) return ok(await welcome(ctx, done.value, 'sign-in'));
  if (done.problem === 'start-over') return startOver;
  ctx.services.log.warn({ event: 'code-refused' }, 'sign-in refused');
  return refuse({ code: ['wrong-code'] });
}
