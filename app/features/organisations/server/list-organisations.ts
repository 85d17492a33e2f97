import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Organisation } from '../domain/organisation.ts';
import { selectOrganisations } from './organisation-store.ts';

/** The tenant's organisations by name. */
export async function listOrganisations(ctx: Pick<RequestContext, 'db'>): Promise<Organisation[]> {
  return selectOrganisations(ctx.db);
}

/** One organisation of the tenant. Throws NotFoundError when there is none with this id. */
export async function getOrganisation(ctx: Pick<RequestContext, 'db'>, id: string): Promise<Organisation> {
  const organisation = (await selectOrganisations(ctx.db)).find((each) => each.id === id);
  if (organisation === undefined) throw new NotFoundError();
  return organisation;
}
