import { START_LINK_SECONDS, startLinkHash, startLinkToken } from '#app/features/accounts/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { NewTenant, Tenant } from '../domain/tenant.ts';
import { type Founder, findFounder, insertFounderInvitation, insertTenant, selectTenants } from './tenant-store.ts';

/** All tenants by name. */
export async function listTenants(ctx: Pick<RequestContext, 'db'>): Promise<Tenant[]> {
  return selectTenants(ctx.db);
}

export type TenantPageData = {
  tenant: Tenant;
  founder: Founder | undefined;
  startLink: { token: string; isTooOld: boolean } | undefined;
};

/** One tenant with its first administrator and, until she has started, her start link. Throws NotFoundError. */
export async function getTenant(ctx: RequestContext, tenantId: string): Promise<TenantPageData> {
  const [tenants, founder] = await Promise.all([selectTenants(ctx.db), findFounder(ctx.db, tenantId)]);
  const tenant = tenants.find((each) => each.id === tenantId);
  if (tenant === undefined) throw new NotFoundError();
  if (founder === undefined || founder.hasStarted || founder.invitationId === null)
    return { tenant, founder, startLink: undefined };
  const token = startLinkToken(ctx.services.keys, tenantId, founder.invitationId);
  return {
    tenant,
    founder,
    startLink: { token, isTooOld: founder.expiresAt === null || founder.expiresAt <= ctx.now },
  };
}

/** Founds a tenant. Its administrator chooses her own password by the start link; nothing inside is visible from outside afterwards. */
export async function createTenant(
  ctx: RequestContext,
  form: NewTenant,
): Promise<Result<void, { field: 'key' | 'email'; code: 'taken' | 'not-available' }>> {
  try {
    await insertTenant(
      ctx.db,
      form,
      startLinkHash(ctx.services.keys, form.id, form.invitationId),
      ctx.now,
      expiry(ctx),
    );
    return ok(undefined);
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code !== '23505') throw error;
    return refuse(
      constraint === 'accounts_email' ? { field: 'email', code: 'not-available' } : { field: 'key', code: 'taken' },
    );
  }
}

/** A new start link for a first administrator who has not started. 'has-started' when she has. */
export async function inviteFounderAgain(
  ctx: RequestContext,
  tenantId: string,
  invitationId: string,
): Promise<Result<void, 'has-started'>> {
  const invitation = { id: invitationId, tokenHash: startLinkHash(ctx.services.keys, tenantId, invitationId) };
  return (await insertFounderInvitation(ctx.db, tenantId, invitation, ctx.now, expiry(ctx)))
    ? ok(undefined)
    : refuse('has-started');
}

function expiry(ctx: Pick<RequestContext, 'now'>): string {
  return new Date(Date.parse(ctx.now) + START_LINK_SECONDS * 1000).toISOString();
}
