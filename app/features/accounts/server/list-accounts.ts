import type { RequestContext } from '#app/platform/http/page.ts';
import { type AccountFilter, type ListedAccount, selectAccounts } from './account-store.ts';

export type { AccountFilter, ListedAccount };

/** One page of the tenant's accounts with the roles they hold today. */
export async function listAccounts(
  ctx: RequestContext,
  filter: AccountFilter,
): Promise<{ accounts: ListedAccount[]; total: number }> {
  const page = await selectAccounts(ctx.db, filter, ctx.today);
  ctx.saw(page.accounts.map((account) => account.id));
  return page;
}
