import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { findPerson, type PersonRecord } from './person-store.ts';

/** A person's details with masked numbers. Throws NotFoundError when the caller may not know of her. */
export async function getPerson(ctx: RequestContext, personId: string): Promise<PersonRecord> {
  const person = await findPerson(ctx, personId);
  if (person === undefined) throw new NotFoundError();
  ctx.saw([personId]);
  return person;
}
