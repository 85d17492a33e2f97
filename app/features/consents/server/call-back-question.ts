import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { isAsked, updateAsCalledBack } from './request-store.ts';

/** Takes back a question that waits on the participant's own side; called back already is the same. Throws NotFoundError. */
export async function callBackQuestion(
  ctx: RequestContext,
  enrolmentId: string,
  sharingQuestionId: string,
): Promise<Result<{ id: string }, never>> {
  const [, asked] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    isAsked(ctx, enrolmentId, sharingQuestionId),
  ]);
  if (!asked) throw new NotFoundError();
  await updateAsCalledBack(ctx, enrolmentId, sharingQuestionId);
  return ok({ id: sharingQuestionId });
}
