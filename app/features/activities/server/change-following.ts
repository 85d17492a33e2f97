import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { changeFollowing } from '../domain/change-following.ts';
import { planSessions } from '../domain/plan-sessions.ts';
import { type ChangedSession, interpreterOf } from '../domain/session-input.ts';
import { slotsOf } from '../domain/weekly-rhythm.ts';
import { findActivity, replaceTimes } from './activity-store.ts';
import { closedFor } from './closure-store.ts';
import { applyFollowing, applySessionPlan, insertMoves, listPlannedSessions, type Session } from './session-store.ts';

/**
 * Changes a session and all that follow it in the rhythm, and the rhythm from that day on. Those that somebody moved, cancelled or marked
 * stay. Problems at the day: 'past', 'not-in-rhythm', 'already-marked', 'other-week', 'slot-taken-later'.
 */
export async function changeAllFollowing(
  ctx: RequestContext,
  session: Session,
  input: ChangedSession,
): Promise<Result<string, FieldProblems>> {
  if (session.heldOn < ctx.today || input.heldOn < ctx.today) return refuse({ heldOn: ['past'] });
  const { tenantId } = ctx.caller;
  const [activity, existing] = await Promise.all([
    findActivity(ctx.db, tenantId, session.activityId),
    listPlannedSessions(ctx.db, tenantId, session.activityId),
  ]);
  const of = existing.find(({ id }) => id === session.id);
  if (activity === undefined || of === undefined) throw new NotFoundError();
  const { siteKey, onClosedDays, startsOn, leftOut, programmeId } = activity;
  const isClosed = await closedFor(ctx, programmeId, { siteKey, onClosedDays });
  const rests = (day: typeof startsOn) => isClosed(day) || leftOut.includes(day);
  const { heldOn, startsAt, endsAt, venueId, place, language } = input;
  const to = { heldOn, startsAt, endsAt, venueId, place, language, interpreter: interpreterOf(input) };
  const planned = changeFollowing({ times: activity.times, existing, startsOn, isClosed: rests }, of, to);
  if (!planned.ok) return refuse({ heldOn: [planned.problem === 'slot-taken' ? 'slot-taken-later' : planned.problem] });
  const at = { tenantId, activityId: activity.id, programmeId };
  const moved = planned.value.changes.filter((each) => each.isMoved).map(({ id }) => id);
  await insertMoves(ctx, moved);
  await Promise.all([
    replaceTimes(ctx.db, at, planned.value.times),
    applyFollowing(ctx, planned.value, to),
    // Whoever has the activity's form open must see the new rhythm before she saves hers.
    ctx.db
      .updateTable('activities')
      .set(({ eb }) => ({ version: eb('version', '+', 1) }))
      .where('tenant_id', '=', tenantId)
      .where('id', '=', activity.id)
      .execute(),
  ]);
  // Days that were closed for the old time and are open for the new one get their session, and the other way round.
  const period = { startsOn, endsOn: activity.endsOn ?? session.heldOn, everyWeeks: activity.everyWeeks, leftOut };
  await applySessionPlan(
    ctx.db,
    { ...at, themeKeys: activity.themeKeys },
    planSessions(
      slotsOf(planned.value.times, period),
      await listPlannedSessions(ctx.db, tenantId, activity.id),
      ctx.today,
      isClosed,
    ),
  );
  return ok(session.id);
}
