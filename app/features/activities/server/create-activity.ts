import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { type NewActivity, weeklyTimesOf } from '../domain/activity-input.ts';
import type { ActivityKind } from '../domain/kinds.ts';
import { planSessions } from '../domain/plan-sessions.ts';
import { slotsOf } from '../domain/weekly-rhythm.ts';
import {
  activityColumns,
  findProgrammeChoices,
  replaceLeaders,
  replaceLeftOut,
  replaceTimes,
} from './activity-store.ts';
import { checkChoices, checkLines } from './check-choices.ts';
import { closedFor } from './closure-store.ts';
import { applySessionPlan } from './session-store.ts';

/**
 * Makes an activity with its rhythm and all its sessions, also those of days that have passed (a group may be written down late),
 * but for days that are closed.
 * Sent twice with the same id it answers like the first time. Returns the activity's id.
 */
export async function createActivity(
  ctx: RequestContext,
  input: Omit<NewActivity, 'kind'> & { kind: ActivityKind },
): Promise<Result<string, FieldProblems>> {
  const { tenantId } = ctx.caller;
  const programme = await findProgrammeChoices(ctx.db, tenantId, input.programmeId);
  const times = weeklyTimesOf(input.times);
  const refused =
    checkChoices(ctx.caller.programmes.includes(input.programmeId) ? programme : undefined, input) ??
    checkLines(programme, times);
  if (refused !== undefined) return refused;
  const made = await ctx.db
    .insertInto('activities')
    .values({
      tenant_id: tenantId,
      id: input.id,
      programme_id: input.programmeId,
      ...activityColumns(input),
      created_by: ctx.caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) return ok(input.id);
  const at = { tenantId, activityId: input.id, programmeId: input.programmeId };
  const [isClosed] = await Promise.all([
    closedFor(ctx, input.programmeId, { siteKey: input.siteKey ?? null, onClosedDays: input.onClosedDays === 'on' }),
    replaceLeaders(ctx.db, at, input.leaderIds),
    replaceTimes(ctx.db, at, times),
    replaceLeftOut(ctx.db, at, input.leftOut),
  ]);
  await applySessionPlan(
    ctx.db,
    { ...at, themeKeys: input.themeKeys },
    planSessions(slotsOf(times, input), [], input.startsOn, isClosed),
  );
  return ok(input.id);
}
