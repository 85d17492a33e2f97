import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { removeCodeSecret, setDisabled } from './account-store.ts';
import { requireAccount } from './get-account.ts';
import { revokeInvitations } from './invitation-store.ts';
import { revokeSessions } from './session-store.ts';

/** Shuts an account out from the next request on: sessions end and start links stop working. Nobody shuts herself out. */
export async function disableAccount(ctx: RequestContext, accountId: string): Promise<Result<void, 'own-account'>> {
  if (accountId === ctx.caller.accountId) return refuse('own-account');
  await requireAccount(ctx, accountId);
  await setDisabled(ctx.db, accountId, ctx.now);
  await revokeSessions(ctx.db, accountId, ctx.now);
  await revokeInvitations(ctx.db, accountId, ctx.now);
  return ok(undefined);
}

/** Lets an account in again, with the roles that are still running. */
export async function enableAccount(ctx: RequestContext, accountId: string): Promise<void> {
  await requireAccount(ctx, accountId);
  await setDisabled(ctx.db, accountId, null);
}

/** Ends every session of an account at once. */
export async function endAccountSessions(ctx: RequestContext, accountId: string): Promise<void> {
  await requireAccount(ctx, accountId);
  await revokeSessions(ctx.db, accountId, ctx.now);
}

/** For somebody who lost her device: the next sign-in sets up new codes. Sessions end. The administrator has made sure who is asking. */
export async function resetCode(ctx: RequestContext, accountId: string): Promise<Result<void, 'own-account'>> {
  if (accountId === ctx.caller.accountId) return refuse('own-account');
  await requireAccount(ctx, accountId);
  await removeCodeSecret(ctx.db, accountId);
  await revokeSessions(ctx.db, accountId, ctx.now);
  return ok(undefined);
}
