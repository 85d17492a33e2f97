import { sql } from 'kysely';
import { requireActivityToHandle } from '#app/features/activities/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import { ok, type Result } from '#app/shared/result.ts';
import type { ExclusionForm } from '../domain/place-forms.ts';
import { type GroupMember, selectMembers } from './member-store.ts';
import { type Exclusion, selectExclusions } from './place-store.ts';

export type MemberTimes = {
  activity: Awaited<ReturnType<typeof requireActivityToHandle>>;
  member: GroupMember;
  exclusions: Exclusion[];
};

/** The times at which a member of a group is not expected. Throws NotFoundError when she is not in it. */
export async function getMemberTimes(
  ctx: RequestContext,
  activityId: string,
  enrolmentId: string,
): Promise<MemberTimes> {
  const activity = await requireActivityToHandle(ctx, activityId);
  const [members, exclusions] = await Promise.all([
    selectMembers(ctx, activityId, ctx.today),
    selectExclusions(ctx, activityId, ctx.today),
  ]);
  const member = members.find((each) => each.enrolmentId === enrolmentId);
  if (member === undefined) throw new NotFoundError();
  ctx.within(activity.programmeId);
  ctx.saw([member.personId]);
  return { activity, member, exclusions: exclusions.filter((each) => each.enrolmentId === enrolmentId) };
}

/**
 * Says that a member is not expected at a time of the week, or that she is again: from today on, so that what was taken of attendance
 * before stays as it was. The same form sent twice says it once.
 */
export async function changeMemberTimes(
  ctx: RequestContext,
  activityId: string,
  enrolmentId: string,
  form: ExclusionForm,
): Promise<Result<true, FieldProblems>> {
  const { exclusions } = await getMemberTimes(ctx, activityId, enrolmentId);
  const { tenantId, accountId } = ctx.caller;
  if (form.do === 'end') {
    const ended = exclusions.find(({ id }) => id === form.end);
    if (ended === undefined) return ok(true);
    await (ended.fromOn >= ctx.today
      ? sql`delete from member_exclusions where tenant_id = ${tenantId} and id = ${form.end}`
      : sql`update member_exclusions set until_on = ${addDays(ctx.today, -1)} where tenant_id = ${tenantId} and id = ${form.end}`
    ).execute(ctx.db);
    return ok(true);
  }
  await sql`insert into member_exclusions (tenant_id, id, activity_id, programme_id, enrolment_id, person_id, restricted, weekday, starts_at, from_on, until_on, reason, recorded_at, recorded_by)
    select e.tenant_id, ${form.id}, ${activityId}, e.programme_id, e.id, e.person_id, e.restricted, ${form.weekday}, ${form.startsAt ?? null}::time, ${form.fromOn}, ${form.untilOn ?? null}::date,
      ${form.reason}, ${ctx.now}, ${accountId}
    from enrolments e where e.tenant_id = ${tenantId} and e.id = ${enrolmentId}
    on conflict do nothing`.execute(ctx.db);
  return ok(true);
}
