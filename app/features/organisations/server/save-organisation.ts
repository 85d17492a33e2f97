import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { OrganisationKind } from '../domain/organisation.ts';
import { getOrganisation } from './list-organisations.ts';
import { insertOrganisation, updateOrganisation } from './organisation-store.ts';

type Values = { name: string; kind: OrganisationKind };

/** Adds an organisation to the tenant; 'name-taken' when there is one of that name. The same form twice adds one. */
export async function createOrganisation(
  ctx: RequestContext,
  organisation: Values & { id: string },
): Promise<Result<void, 'name-taken'>> {
  return unlessNameTaken(async () => {
    await insertOrganisation(ctx.db, ctx.caller.tenantId, organisation);
    return ok(undefined);
  });
}

/** Changes an organisation; 'name-taken' when there is one of that name, 'stale' when somebody saved in between. Throws NotFoundError. */
export async function renameOrganisation(
  ctx: RequestContext,
  id: string,
  values: Values & { officersShareReferrals: boolean; version: number },
): Promise<Result<void, 'name-taken' | 'stale'>> {
  await getOrganisation(ctx, id);
  return unlessNameTaken(async () =>
    (await updateOrganisation(ctx.db, id, values)) ? ok(undefined) : refuse('stale' as const),
  );
}

async function unlessNameTaken<Problem>(
  save: () => Promise<Result<void, Problem>>,
): Promise<Result<void, Problem | 'name-taken'>> {
  try {
    return await save();
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return refuse('name-taken');
    throw error;
  }
}
