import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { decideExemption, decideReview, type ExemptionForm, type ReviewForm } from '../domain/reviews.ts';
import { keysOf } from './plan-keys.ts';
import { endExemptionRow, insertExemption, insertReview, selectExemptions } from './plan-store.ts';

/** Keeps that the plan was looked at together. Problems: those of decideReview. */
export async function holdReview(
  ctx: RequestContext,
  enrolmentId: string,
  form: ReviewForm,
): Promise<Result<void, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const decided = decideReview(form, ctx.today);
  if (decided.ok) await insertReview(ctx, keysOf(ctx.caller, head), form);
  return decided;
}

/** Decides that no review falls due for a while. Problems: those of decideExemption. */
export async function exemptFromReview(
  ctx: RequestContext,
  enrolmentId: string,
  form: ExemptionForm,
): Promise<Result<void, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const decided = decideExemption(form, ctx.today);
  if (decided.ok) await insertExemption(ctx, keysOf(ctx.caller, head), form);
  return decided;
}

/** Takes an exemption away again: reviews fall due by the rule. Throws NotFoundError. */
export async function endExemption(
  ctx: RequestContext,
  { enrolmentId, exemptionId }: { enrolmentId: string; exemptionId: string },
): Promise<Result<void, FieldProblems>> {
  const [, exemptions] = await Promise.all([getParticipantHead(ctx, enrolmentId), selectExemptions(ctx, enrolmentId)]);
  if (!exemptions.some(({ id }) => id === exemptionId)) throw new NotFoundError();
  await endExemptionRow(ctx, exemptionId);
  return ok(undefined);
}
