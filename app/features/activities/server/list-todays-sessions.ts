import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { mayHandleActivity } from '../domain/leading.ts';
import { attendanceSheetPath, sessionPath } from '../domain/paths.ts';
import { countTold, type ToldCounts } from './count-told.ts';
import { listSessions, type SessionLine } from './list-sessions.ts';

export type TodaysSession = SessionLine & {
  /** The caller leads it. */
  isMine: boolean;
  /** What was told of it beforehand; undefined when nobody has said anything. */
  told: ToldCounts | undefined;
  /** Where a click leads: the sheet for those who may take it, else the session. */
  href: string;
};

/** The sessions of one day, the caller's own first, then by time. An activity leader gets only her own. */
export async function listTodaysSessions(ctx: RequestContext, day: PlainDate): Promise<TodaysSession[]> {
  const { role, accountId } = ctx.caller;
  const lines = await listSessions(ctx, {
    from: day,
    to: day,
    leaderId: role === 'activity-leader' ? accountId : undefined,
    limit: 50,
  });
  const told = await countTold(
    ctx,
    lines.map(({ id }) => id),
  );
  const sessions = lines.map((line) => {
    const parameters = { sessionId: line.id };
    const href = mayHandleActivity(ctx.caller, line.leaderIds)
      ? attendanceSheetPath.to(parameters)
      : sessionPath.to(parameters);
    return { ...line, isMine: line.leaderIds.includes(accountId), told: told.get(line.id), href };
  });
  return sessions.sort((a, b) => Number(b.isMine) - Number(a.isMine));
}
