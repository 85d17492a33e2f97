import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { TeamMember } from '../domain/team.ts';
import { countTold, type ToldCounts } from './count-told.ts';
import { type ClashingSession, listClashes } from './list-clashes.ts';
import { listMaterials, type UsedMaterial } from './list-materials.ts';
import { findSession, type Session } from './session-store.ts';
import { selectSessionTeam } from './team-store.ts';

/** One session; not found when it is out of the caller's sight. */
export async function getSession(ctx: RequestContext, sessionId: string): Promise<Session> {
  const session = await findSession(ctx.db, ctx.caller.tenantId, sessionId);
  if (session === undefined) throw new NotFoundError();
  return session;
}

/** One session with what it clashes with, who works with it, what it uses, and how many have said whether they come. */
export async function getSessionWithClashes(
  ctx: RequestContext,
  sessionId: string,
): Promise<{
  session: Session;
  clashes: ClashingSession[];
  team: TeamMember[];
  materials: UsedMaterial[];
  told: ToldCounts | undefined;
}> {
  const [session, clashes, team, materials, told] = await Promise.all([
    getSession(ctx, sessionId),
    listClashes(ctx, { sessionId }),
    selectSessionTeam(ctx, sessionId),
    listMaterials(ctx, { sessionId }),
    countTold(ctx, [sessionId]),
  ]);
  return { session, clashes, team, materials, told: told.get(sessionId) };
}
