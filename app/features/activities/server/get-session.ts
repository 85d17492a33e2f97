import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { findSession, type Session } from './session-store.ts';

/** One session; not found when it is out of the caller's sight. */
export async function getSession(ctx: RequestContext, sessionId: string): Promise<Session> {
  const session = await findSession(ctx.db, ctx.caller.tenantId, sessionId);
  if (session === undefined) throw new NotFoundError();
  return session;
}
