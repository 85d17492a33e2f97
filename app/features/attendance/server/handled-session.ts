import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { getSession, type Session } from '#app/features/activities/public.ts';
import { ForbiddenError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { takeAttendance } from '../domain/permissions.ts';

/** A session whose attendance the caller takes: any of her programmes, as a leader only those she leads. Throws NotFoundError, ForbiddenError. */
export async function getHandledSession(ctx: RequestContext, sessionId: string): Promise<Session> {
  const session = await getSession(ctx, sessionId);
  const leaderIds = session.leaders.map((leader) => leader.id);
  if (!mayHandleActivity(ctx.caller, leaderIds)) throw new ForbiddenError(takeAttendance.name);
  ctx.within(session.programmeId);
  return session;
}
