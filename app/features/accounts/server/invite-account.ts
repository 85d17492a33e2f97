import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { requireAccount } from './get-account.ts';
import { replaceInvitation } from './invitation-store.ts';
import { laterBy } from './sign-in.ts';
import { START_LINK_SECONDS, startLinkHash } from './start-links.ts';

/** A new start link, good for seven days; earlier ones stop working. A password that is there keeps working until the link is used. */
export async function inviteAgain(
  ctx: RequestContext,
  accountId: string,
  invitationId: string,
): Promise<Result<void, 'disabled'>> {
  const account = await requireAccount(ctx, accountId);
  if (account.disabledAt !== null) return refuse('disabled');
  await inviteToAccount(ctx, accountId, invitationId);
  return ok(undefined);
}

/** Puts a start link with this id in place of those the account has. */
export async function inviteToAccount(ctx: RequestContext, accountId: string, invitationId: string): Promise<void> {
  const { tenantId } = ctx.caller;
  await replaceInvitation(ctx.db, { tenantId, accountId }, ctx.caller.accountId, ctx.now, {
    id: invitationId,
    tokenHash: startLinkHash(ctx.services.keys, tenantId, invitationId),
    expiresAt: laterBy(ctx.now, START_LINK_SECONDS),
  });
}
