import { parseIdentityNumber } from '#app/features/people/domain/identity-number.ts';
import { findPersonIdByNumber } from '#app/features/people/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type FoundPerson, selectByName, selectByPerson } from './search-store.ts';

/**
 * People in the caller's programmes whose name holds every word of the text, or who have exactly this identity number
 * (found by its keyed hash, and only by roles that may read numbers). At most `limit`, by name.
 */
export async function searchPeople(ctx: RequestContext, text: string, limit: number): Promise<FoundPerson[]> {
  if (text.trim() === '') return [];
  const number = parseIdentityNumber(text, ctx.today);
  const personId = number.ok ? await findPersonIdByNumber(ctx, number.value) : undefined;
  const found = personId
    ? await selectByPerson(ctx, personId, limit)
    : number.ok
      ? []
      : await selectByName(ctx, text, limit);
  ctx.saw(found.map((person) => person.personId));
  return found;
}
