import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { inviteAccount } from '../domain/permissions.ts';
import { type AccountDetails, findAccount } from './account-store.ts';
import {
  type ListedAssignment,
  listAssignments,
  listProgrammeChoices,
  type ProgrammeChoice,
} from './assignment-store.ts';
import { findOpenInvitation } from './invitation-store.ts';
import { listOpenSessions } from './session-store.ts';
import { startLinkToken } from './start-links.ts';

export type AccountPageData = {
  account: AccountDetails;
  assignments: ListedAssignment[];
  programmes: ProgrammeChoice[];
  /** Only for those who may invite: the open start link. */
  invitation: { token: string; expiresAt: Instant; isTooOld: boolean } | undefined;
  openSessions: number;
};

/** An account with its roles and how it signs in. Throws NotFoundError when the tenant has none with this id. */
export async function getAccount(ctx: RequestContext, accountId: string): Promise<AccountPageData> {
  const mayInvite = may(ctx.caller, inviteAccount);
  const [account, assignments, programmes, open, sessions] = await Promise.all([
    findAccount(ctx.db, accountId),
    listAssignments(ctx.db, accountId),
    listProgrammeChoices(ctx.db),
    mayInvite ? findOpenInvitation(ctx.db, accountId) : undefined,
    mayInvite ? listOpenSessions(ctx.db, accountId, ctx.now) : [],
  ]);
  if (account === undefined) throw new NotFoundError();
  ctx.saw([accountId]);
  const invitation = open && {
    token: startLinkToken(ctx.services.keys, ctx.caller.tenantId, open.id),
    expiresAt: open.expiresAt,
    isTooOld: open.expiresAt <= ctx.now,
  };
  return { account, assignments, programmes, invitation, openSessions: sessions.length };
}

/** The account if the tenant has it. Throws NotFoundError otherwise; notes that it was touched. */
export async function requireAccount(ctx: RequestContext, accountId: string): Promise<AccountDetails> {
  const account = await findAccount(ctx.db, accountId);
  if (account === undefined) throw new NotFoundError();
  ctx.saw([accountId]);
  return account;
}
