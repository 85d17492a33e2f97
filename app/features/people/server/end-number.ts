import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { laterOf } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { EndNumberForm } from '../domain/number-facts.ts';
import { takeNextVersion } from './file-version.ts';
import { endIdentifier, selectNumbers } from './identifier-store.ts';

/**
 * Ends a number without another in its place: it was wrong, or is no longer used. Ending it once more is the same. Problems: ''
 * stale, number-not-current when it was replaced. Throws NotFoundError for a number that is not hers.
 */
export async function endNumber(
  ctx: RequestContext,
  personId: string,
  numberId: string,
  form: EndNumberForm,
): Promise<Result<void, FieldProblems>> {
  const number = await find(ctx, personId, numberId);
  if (number === undefined) throw new NotFoundError();
  if (number.endedAs === form.ending) return ok(undefined);
  if (number.validBefore !== null) return refuse({ '': ['number-not-current'] });
  if ((await takeNextVersion(ctx, personId, form.version)) === undefined) {
    const meanwhile = await find(ctx, personId, numberId);
    return meanwhile?.endedAs === form.ending ? ok(undefined) : refuse({ '': ['stale'] });
  }
  ctx.saw([personId]);
  // A number that was written down for a later day never was hers at all: it ends where it began.
  const on = laterOf(ctx.today, number.validFrom);
  const ended = await endIdentifier(ctx, { id: numberId, personId, as: form.ending, on, reason: form.note });
  return ended ? ok(undefined) : refuse({ '': ['number-not-current'] });
}

async function find(ctx: RequestContext, personId: string, numberId: string) {
  return (await selectNumbers(ctx, personId)).find(({ id }) => id === numberId);
}
