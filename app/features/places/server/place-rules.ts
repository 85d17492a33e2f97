import { requireActivityToHandle } from '#app/features/activities/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { RulesForm } from '../domain/place-forms.ts';
import { findPlaceRules, type PlaceRules } from './place-store.ts';

/** What the places of an activity go by. */
export async function getPlaceRules(
  ctx: RequestContext,
  activityId: string,
): Promise<{ activity: Awaited<ReturnType<typeof requireActivityToHandle>>; rules: PlaceRules }> {
  const activity = await requireActivityToHandle(ctx, activityId);
  const rules = await findPlaceRules(ctx, activityId);
  if (rules === undefined) throw new NotFoundError();
  return { activity, rules };
}

/** Changes what the places of an activity go by. Problem: '' stale. */
export async function changePlaceRules(
  ctx: RequestContext,
  activityId: string,
  form: RulesForm,
): Promise<Result<true, FieldProblems>> {
  const { activity } = await getPlaceRules(ctx, activityId);
  ctx.within(activity.programmeId);
  const changed = await ctx.db
    .updateTable('activities')
    .set({
      waiting_order: form.waitingOrder,
      answer_within_days: form.answerWithinDays,
      grace_minutes: form.graceMinutes,
      version: form.version + 1,
    })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', activityId)
    .where('version', '=', form.version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? ok(true) : refuse({ '': ['stale'] });
}
