import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { TeamMember } from '../domain/team.ts';
import { type ClashingSession, listClashes } from './list-clashes.ts';
import { findSession, type Session } from './session-store.ts';
import { selectSessionTeam } from './team-store.ts';

/** One session; not found when it is out of the caller's sight. */
export async function getSession(ctx: RequestContext, sessionId: string): Promise<Session> {
  const session = await findSession(ctx.db, ctx.caller.tenantId, sessionId);
  if (session === undefined) throw new NotFoundError();
  return session;
}

/** One session with what it clashes with and who works with it. */
export async function getSessionWithClashes(
  ctx: RequestContext,
  sessionId: string,
): Promise<{ session: Session; clashes: ClashingSession[]; team: TeamMember[] }> {
  const [session, clashes, team] = await Promise.all([
    getSession(ctx, sessionId),
    listClashes(ctx, { sessionId }),
    selectSessionTeam(ctx, sessionId),
  ]);
  return { session, clashes, team };
}
