import { ForbiddenError, NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { changeContact } from '../domain/permissions.ts';
import { findFileState } from './file-version.ts';

/** Throws NotFoundError when the caller may not know of the person. */
export async function requirePerson(ctx: RequestContext, personId: string): Promise<void> {
  if ((await findFileState(ctx, personId)) === undefined) throw new NotFoundError();
  ctx.saw([personId]);
}

/** As requirePerson; ForbiddenError for whoever sees a protected person by emergency access, which does not reach how she is found. */
export async function requireReachablePerson(ctx: RequestContext, personId: string): Promise<void> {
  const file = await findFileState(ctx, personId);
  if (file === undefined) throw new NotFoundError();
  if (!file.seesContacts) throw new ForbiddenError(changeContact.name);
  ctx.saw([personId]);
}
