import { ForbiddenError, NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { mayHandleActivity } from '../domain/leading.ts';
import { changeSessionPermission } from '../domain/permissions.ts';
import { type Activity, findActivity } from './activity-store.ts';
import { findSession, type Session } from './session-store.ts';

/** The session, if the caller may change it; a leader of other activities is refused. */
export async function requireSessionToHandle(ctx: RequestContext, sessionId: string): Promise<Session> {
  const session = await findSession(ctx.db, ctx.caller.tenantId, sessionId);
  if (session === undefined) throw new NotFoundError();
  if (
    !mayHandleActivity(
      ctx.caller,
      session.leaders.map((leader) => leader.id),
    )
  )
    throw new ForbiddenError(changeSessionPermission.name);
  return session;
}

/** The activity, if the caller may change its sessions and members. */
export async function requireActivityToHandle(ctx: RequestContext, activityId: string): Promise<Activity> {
  const activity = await findActivity(ctx.db, ctx.caller.tenantId, activityId);
  if (activity === undefined) throw new NotFoundError();
  if (
    !mayHandleActivity(
      ctx.caller,
      activity.leaders.map((leader) => leader.id),
    )
  )
    throw new ForbiddenError(changeSessionPermission.name);
  return activity;
}
