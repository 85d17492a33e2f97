import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { decideHandOver, type HandOverForm } from '../domain/hand-over-form.ts';
import { insertHandOver, listHandOvers, updateAsAnnulled } from './hand-over-store.ts';

/** Writes down what was handed over once. The same id again is answered like the first time. Problems by field: those of decideHandOver. */
export async function recordHandOver(
  ctx: RequestContext,
  enrolmentId: string,
  form: HandOverForm,
): Promise<Result<{ id: string }, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const decided = decideHandOver(form, ctx.today);
  if (!decided.ok) return decided;
  if (!(await insertHandOver(ctx, head, form.id, decided.value))) {
    const known = await listHandOvers(ctx, enrolmentId);
    if (!known.some(({ id }) => id === form.id)) throw new NotFoundError();
  }
  return ok({ id: form.id });
}

/** Marks a line as written by mistake, with the reason; what it said stays. Throws NotFoundError. */
export async function annulHandOver(
  ctx: RequestContext,
  enrolmentId: string,
  handOverId: string,
  reason: string,
): Promise<Result<{ id: string }, FieldProblems>> {
  await getParticipantHead(ctx, enrolmentId);
  if (!(await updateAsAnnulled(ctx, enrolmentId, handOverId, reason))) {
    const known = await listHandOvers(ctx, enrolmentId);
    if (!known.some(({ id }) => id === handOverId)) throw new NotFoundError();
  }
  return ok({ id: handOverId });
}

/** One line of what was handed over. Throws NotFoundError. */
export async function getHandOver(ctx: RequestContext, enrolmentId: string, handOverId: string) {
  const [head, all] = await Promise.all([getParticipantHead(ctx, enrolmentId), listHandOvers(ctx, enrolmentId)]);
  const handOver = all.find(({ id }) => id === handOverId);
  if (handOver === undefined) throw new NotFoundError();
  return { head, handOver };
}
