import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { insertAccount, updateAccount } from './account-store.ts';
import { requireAccount } from './get-account.ts';
import { inviteToAccount } from './invite-account.ts';

export type AccountForm = { id: string; organisationId: string; name: string; email: string; locale: 'sv' | 'en' };

/**
 * Adds an account and a start link for it; nobody but its owner ever knows its password.
 * Refused with 'not-available' when the address cannot be used, here or anywhere in the installation. The same form twice adds one account.
 */
export async function createAccount(
  ctx: RequestContext,
  form: AccountForm,
): Promise<Result<void, 'not-available' | 'unknown-organisation'>> {
  try {
    const isNew = await insertAccount(ctx.db, { ...form, tenantId: ctx.caller.tenantId });
    ctx.saw([form.id]);
    if (isNew) await inviteToAccount(ctx, form.id, form.id);
    return ok(undefined);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '23505') return refuse('not-available');
    if (code === '23503') return refuse('unknown-organisation');
    throw error;
  }
}

/** Changes name, organisation or language. 'stale': somebody saved in between. */
export async function editAccount(
  ctx: RequestContext,
  accountId: string,
  form: { version: number; name: string; organisationId: string; locale: 'sv' | 'en' },
): Promise<Result<void, 'stale' | 'unknown-organisation'>> {
  await requireAccount(ctx, accountId);
  try {
    return (await updateAccount(ctx.db, accountId, form.version, form)) ? ok(undefined) : refuse('stale');
  } catch (error) {
    if ((error as { code?: string }).code === '23503') return refuse('unknown-organisation');
    throw error;
  }
}
