import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { reviewDue, type WithdrawalWay } from '../domain/disclosure.ts';
import { findDisclosure, insertReview, listReviews, updateAsWithdrawn } from './disclosure-store.ts';

/** Ends a consent at once. Withdrawn already is answered like the first time; problem 'nothing-to-withdraw': it was a refusal. */
export async function withdrawConsent(
  ctx: RequestContext,
  enrolmentId: string,
  disclosureId: string,
  how: WithdrawalWay,
): Promise<Result<{ id: string }, FieldProblems>> {
  const [, disclosure] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findDisclosure(ctx, enrolmentId, disclosureId),
  ]);
  if (disclosure === undefined) throw new NotFoundError();
  if (disclosure.answer === 'refused') return refuse({ '': ['nothing-to-withdraw'] });
  if (disclosure.withdrawnAt === null) await updateAsWithdrawn(ctx, enrolmentId, disclosureId, how);
  return ok({ id: disclosureId });
}

/** Notes that the person was asked whether a consent still holds, as the reminder wanted. Without a reminder nothing is noted. */
export async function reviewConsent(
  ctx: RequestContext,
  enrolmentId: string,
  disclosureId: string,
): Promise<Result<{ id: string }, FieldProblems>> {
  const [, disclosure, reviews] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findDisclosure(ctx, enrolmentId, disclosureId),
    listReviews(ctx, enrolmentId),
  ]);
  if (disclosure === undefined) throw new NotFoundError();
  const done = reviews.filter((each) => each.disclosureId === disclosureId).map(({ point }) => point);
  const point = reviewDue(disclosure, done, ctx.today);
  if (point !== undefined) await insertReview(ctx, { id: newId(), disclosure, point });
  return ok({ id: disclosureId });
}
