import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { keepApart } from './change-members.ts';
import { roomLeft } from './place-store.ts';

/**
 * Whether people who are not expected may come to a session, to be asked while the session is held: a drop-in session takes as many as it
 * has places, and nobody meets whom she is kept apart from. Problems: '' 'full'; by person
 * (`marks.<enrolment>`) 'kept-apart'.
 */
export async function letIn(
  ctx: RequestContext,
  at: { sessionId: string; activityId: string; programmeId: string },
  enrolmentIds: readonly string[],
  overrideReason: string | undefined,
): Promise<Result<true, FieldProblems>> {
  if (enrolmentIds.length === 0) return ok(true);
  const left = await roomLeft(ctx, at.sessionId);
  if (left !== null && enrolmentIds.length > left) return refuse({ '': ['full'] });
  const apart = await keepApart(ctx, at, enrolmentIds, overrideReason);
  if (apart.ok) return apart;
  const stopped = apart.problem[0]?.split(':')[1]?.split(',') ?? [];
  return refuse(Object.fromEntries(stopped.map((id) => [`marks.${id}`, ['kept-apart']])));
}
