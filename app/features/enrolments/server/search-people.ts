import { parseIdentityNumber } from '#app/features/people/domain/identity-number.ts';
import { findPersonIdByNumber } from '#app/features/people/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type FoundPerson, selectAlikeByName, selectByName, selectByPerson } from './search-store.ts';

/**
 * People in the caller's programmes whose name holds every word of the text, by name, then those whose name is spelt in another way
 * or was another one; or who have exactly this identity number (found by its keyed hash, and only by roles that may read numbers).
 * At most `limit`.
 */
export async function searchPeople(ctx: RequestContext, text: string, limit: number): Promise<FoundPerson[]> {
  if (text.trim() === '') return [];
  const number = parseIdentityNumber(text, ctx.today);
  const personId = number.ok ? await findPersonIdByNumber(ctx, number.value) : undefined;
  const found = personId ? await selectByPerson(ctx, personId, limit) : number.ok ? [] : await byName(ctx, text, limit);
  ctx.saw(found.map((person) => person.personId));
  return found;
}

async function byName(ctx: RequestContext, text: string, limit: number): Promise<FoundPerson[]> {
  const exact = await selectByName(ctx, text, limit);
  if (exact.length === limit) return exact;
  // Only where there is room: over many programmes, looking for other spellings costs several times what the words as typed do.
  return [...exact, ...(await selectAlikeByName(ctx, text, limit - exact.length))];
}
