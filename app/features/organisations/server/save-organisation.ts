import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { OrganisationKind } from '../domain/organisation.ts';
import { insertOrganisation, updateOrganisation } from './organisation-store.ts';

type Values = { name: string; kind: OrganisationKind };

/** Adds an organisation to the tenant; 'name-taken' when there is one of that name. The same form twice adds one. */
export async function createOrganisation(
  ctx: RequestContext,
  organisation: Values & { id: string },
): Promise<Result<void, 'name-taken'>> {
  return unlessNameTaken(() => insertOrganisation(ctx.db, ctx.caller.tenantId, organisation));
}

/** Gives an organisation another name or kind; 'name-taken' when there is one of that name. Throws NotFoundError. */
export async function renameOrganisation(
  ctx: RequestContext,
  id: string,
  values: Values,
): Promise<Result<void, 'name-taken'>> {
  return unlessNameTaken(async () => {
    if (!(await updateOrganisation(ctx.db, id, values))) throw new NotFoundError();
  });
}

async function unlessNameTaken(save: () => Promise<void>): Promise<Result<void, 'name-taken'>> {
  try {
    await save();
    return ok(undefined);
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return refuse('name-taken');
    throw error;
  }
}
