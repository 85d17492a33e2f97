import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { NoNumberForm } from '../domain/number-facts.ts';
import { takeNextVersion } from './file-version.ts';
import { endAbsence, insertAbsence, selectAbsences, selectNumbers } from './identifier-store.ts';

/**
 * Writes down that a person has no number, and why; an earlier such answer ends. Problems: '' has-number when she has one that is
 * current, stale.
 */
export async function stateNoNumber(
  ctx: RequestContext,
  personId: string,
  form: NoNumberForm,
): Promise<Result<void, FieldProblems>> {
  const isSaved = async () => (await selectAbsences(ctx, personId)).some(({ id }) => id === form.id);
  if (await isSaved()) return ok(undefined);
  const file = await takeNextVersion(ctx, personId, form.version);
  if (file === undefined) return (await isSaved()) ? ok(undefined) : refuse({ '': ['stale'] });
  ctx.saw([personId]);
  const numbers = await selectNumbers(ctx, personId);
  if (numbers.some(({ validBefore }) => validBefore === null)) return refuse({ '': ['has-number'] });
  await endAbsence(ctx, personId);
  await insertAbsence(ctx, { id: form.id, personId, restricted: file.restricted, cause: form.cause, note: form.note });
  return ok(undefined);
}
