import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import type { Result } from '#app/shared/result.ts';
import { decideTeamMember, type TeamMember, type TeamMemberInput } from '../domain/team.ts';
import { type Activity, type Leader, listPossibleLeaders } from './activity-store.ts';
import { requireActivityToHandle } from './require-handling.ts';
import { deleteTeamMember, insertTeamMember, selectTeam, selectTeamSessions, type TeamSession } from './team-store.ts';

// Who stood in yesterday, or last week, is sometimes written down afterwards.
const DAYS_BACK = 14;

export type Team = { activity: Activity; members: TeamMember[]; colleagues: Leader[]; sessions: TeamSession[] };

/** The team of an activity with whom and when to choose from; for those who handle it. Throws NotFoundError, ForbiddenError. */
export async function getTeam(ctx: RequestContext, activityId: string, sessionId?: string): Promise<Team> {
  const activity = await requireActivityToHandle(ctx, activityId);
  const [members, colleagues, sessions] = await Promise.all([
    selectTeam(ctx, activityId),
    listPossibleLeaders(ctx.db, ctx.caller.tenantId, activity.programmeId, ctx.today),
    selectTeamSessions(ctx, activityId, addDays(ctx.today, -DAYS_BACK), sessionId),
  ]);
  return { activity, members, colleagues, sessions };
}

/** Puts somebody into the team. Problems: those of decideTeamMember. */
export async function addTeamMember(
  ctx: RequestContext,
  activityId: string,
  input: TeamMemberInput,
): Promise<Result<void, FieldProblems>> {
  const { activity, colleagues, sessions } = await getTeam(ctx, activityId, input.sessionId);
  const decided = decideTeamMember(input, {
    colleagueIds: colleagues.map(({ id }) => id),
    leaderIds: activity.leaders.map(({ id }) => id),
    sessionIds: sessions.map(({ id }) => id),
  });
  if (decided.ok) await insertTeamMember(ctx, { activityId, programmeId: activity.programmeId }, input);
  return decided;
}

/** Takes somebody out of the team; twice changes nothing. Throws NotFoundError, ForbiddenError. */
export async function removeTeamMember(ctx: RequestContext, activityId: string, memberId: string): Promise<void> {
  await requireActivityToHandle(ctx, activityId);
  await deleteTeamMember(ctx, activityId, memberId);
}
