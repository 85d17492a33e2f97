import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ChangedActivity, weeklyTimesOf } from '../domain/activity-input.ts';
import { planSessions } from '../domain/plan-sessions.ts';
import { slotsOf } from '../domain/weekly-rhythm.ts';
import { activityColumns, findActivity, replaceLeaders, replaceLeftOut, replaceTimes } from './activity-store.ts';
import { checkChoices, checkLines } from './check-choices.ts';
import { closedFor } from './closure-store.ts';
import { applySessionPlan, listPlannedSessions } from './session-store.ts';

/**
 * Saves an activity's facts and rhythm. A new rhythm or period touches only sessions from today on that nobody has marked, moved or
 * cancelled. Problems: 'stale' when somebody else saved in between.
 */
export async function editActivity(
  ctx: RequestContext,
  activityId: string,
  input: ChangedActivity,
): Promise<Result<string, FieldProblems>> {
  const { tenantId } = ctx.caller;
  const activity = await findActivity(ctx.db, tenantId, activityId);
  if (activity === undefined) throw new NotFoundError();
  const times = weeklyTimesOf(input.times);
  const refused = checkChoices(activity, input) ?? checkLines(activity, times);
  if (refused !== undefined) return refused;
  const changed = await ctx.db
    .updateTable('activities')
    .set({
      ...activityColumns(input),
      version: input.version + 1,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activityId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return refuse({ '': ['stale'] });
  const at = { tenantId, activityId, programmeId: activity.programmeId };
  const [existing, isClosed] = await Promise.all([
    listPlannedSessions(ctx.db, tenantId, activityId),
    closedFor(ctx, activity.programmeId, { siteKey: input.siteKey ?? null, onClosedDays: input.onClosedDays === 'on' }),
    replaceLeaders(ctx.db, at, input.leaderIds),
    replaceTimes(ctx.db, at, times),
    replaceLeftOut(ctx.db, at, input.leftOut),
  ]);
  // A new activity of past days is filled in when it is made; later the past stands as it is.
  await applySessionPlan(
    ctx.db,
    { ...at, themeKeys: input.themeKeys },
    planSessions(slotsOf(times, input), existing, ctx.today, isClosed),
  );
  return ok(activityId);
}
