import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideNumber, decideReplacement, type ReplaceNumberForm } from '../domain/decide-number.ts';
import { heldBySomebody } from './add-number.ts';
import { takeNextVersion } from './file-version.ts';
import { endIdentifier, insertNumber, selectNumbers } from './identifier-store.ts';
import { refuseNumber } from './refuse-number.ts';

/**
 * Puts a number in the place of another: the old one ends that day and points on to the new one. Problems as for addNumber, and
 * changedOn; '' number-not-current when a colleague has replaced or ended it. Throws NotFoundError for a number that is not hers.
 */
export async function replaceNumber(
  ctx: RequestContext,
  personId: string,
  oldId: string,
  form: ReplaceNumberForm,
): Promise<Result<void, FieldProblems>> {
  const numbers = await selectNumbers(ctx, personId);
  if (numbers.some(({ id }) => id === form.id)) return ok(undefined);
  const old = numbers.find(({ id }) => id === oldId);
  if (old === undefined) throw new NotFoundError();
  const on = decideReplacement(old, form.changedOn, ctx.today);
  const read = decideNumber(form, ctx.today);
  if (!on.ok || !read.ok) return refuse({ ...(read.ok ? {} : read.problem), ...(on.ok ? {} : on.problem) });
  const file = await takeNextVersion(ctx, personId, form.version);
  if (file === undefined) return (await isThere(ctx, personId, form.id)) ? ok(undefined) : refuse({ '': ['stale'] });
  ctx.saw([personId]);
  const held = await heldBySomebody(ctx, personId, read.value);
  if (held) return refuse({ number: [held === 'number-already-hers' ? 'number-the-same' : held] });
  const saved = await insertNumber(ctx, {
    id: form.id,
    personId,
    restricted: file.restricted,
    number: read.value,
    level: form.level,
    source: form.source ?? 'staff',
    reason: form.note,
    validFrom: on.value,
  });
  if (!saved) return refuse(refuseNumber(ctx, read.value));
  const ended = {
    id: oldId,
    personId,
    as: 'replaced',
    on: on.value,
    reason: form.because,
    replacedBy: form.id,
  } as const;
  return (await endIdentifier(ctx, ended)) ? ok(undefined) : refuse({ '': ['number-not-current'] });
}

async function isThere(ctx: RequestContext, personId: string, id: string): Promise<boolean> {
  return (await selectNumbers(ctx, personId)).some((number) => number.id === id);
}
