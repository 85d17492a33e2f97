import { settleAlike } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { selectCompared } from './person-store.ts';

/** Remembers that two people are not the same, so that nobody is asked again. Throws NotFoundError when the caller may not know of one. */
export async function tellApart(ctx: RequestContext, one: string, other: string): Promise<void> {
  if (one === other) throw new NotFoundError();
  const people = await selectCompared(ctx, [one, other]);
  if (people.includes(undefined)) throw new NotFoundError();
  ctx.saw([one, other]);
  await settleAlike(ctx, one, [{ person: { personId: other, reasons: [], weight: 0 }, answer: 'else' }]);
}
