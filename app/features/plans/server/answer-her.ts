import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { selectHelpRequests, selectTrackWishes, updateAnswerToHelp, updateAnswerToWishes } from './help-store.ts';

/** Answers what she asked for help with; she reads the answer. Problem 'answered' when somebody has, or she no longer needs it. Throws NotFoundError. */
export async function answerHelp(
  ctx: RequestContext,
  of: { enrolmentId: string; helpRequestId: string },
  answer: string,
): Promise<Result<void, FieldProblems>> {
  const [, requests] = await Promise.all([
    getParticipantHead(ctx, of.enrolmentId),
    selectHelpRequests(ctx, of.enrolmentId),
  ]);
  const request = requests.find(({ id }) => id === of.helpRequestId);
  if (request === undefined) throw new NotFoundError();
  if (request.answer === answer) return ok(undefined);
  return (await updateAnswerToHelp(ctx, of, answer)) ? ok(undefined) : refuse({ '': ['answered'] });
}

/** Answers which track she wants without choosing one. Problem 'answered'. Throws NotFoundError. */
export async function answerWish(
  ctx: RequestContext,
  { enrolmentId, wishId }: { enrolmentId: string; wishId: string },
  answer: string,
): Promise<Result<void, FieldProblems>> {
  const [, wishes] = await Promise.all([getParticipantHead(ctx, enrolmentId), selectTrackWishes(ctx, enrolmentId)]);
  const wish = wishes.find(({ id }) => id === wishId);
  if (wish === undefined) throw new NotFoundError();
  if (wish.answer === answer) return ok(undefined);
  return (await updateAnswerToWishes(ctx, { enrolmentId, upTo: wish }, answer))
    ? ok(undefined)
    : refuse({ '': ['answered'] });
}
