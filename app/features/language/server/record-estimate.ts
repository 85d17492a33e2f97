import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { EstimateForm } from '../domain/estimate-form.ts';
import { keysOf } from './change-courses.ts';
import { annulEstimateRow, insertEstimate, selectEstimates } from './estimate-store.ts';
import type { LanguageFile } from './get-language.ts';

/** Records an estimate of her Swedish. Sent twice it is there once. Problem 'statedOn: in-the-future'. */
export async function recordEstimate(
  ctx: RequestContext,
  enrolmentId: string,
  form: EstimateForm,
): Promise<Result<{ id: string }, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  if (form.statedOn > ctx.today) return refuse({ statedOn: ['in-the-future'] });
  await insertEstimate(ctx, keysOf(head), form);
  return ok({ id: form.id });
}

/** One estimate of a participation. Throws NotFoundError. */
export async function getEstimate(
  ctx: RequestContext,
  { enrolmentId, estimateId }: { enrolmentId: string; estimateId: string },
): Promise<Pick<LanguageFile, 'head'> & { estimate: LanguageFile['estimates'][number] }> {
  const [head, estimates] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectEstimates(ctx, enrolmentId),
  ]);
  const estimate = estimates.find(({ id }) => id === estimateId);
  if (estimate === undefined) throw new NotFoundError();
  return { head, estimate };
}

/** Says that an estimate was wrong: it is kept, but counts for nothing. */
export async function annulEstimate(
  ctx: RequestContext,
  of: { enrolmentId: string; estimateId: string },
  reason: string,
): Promise<void> {
  await getEstimate(ctx, of);
  await annulEstimateRow(ctx, of.enrolmentId, of.estimateId, reason);
}
