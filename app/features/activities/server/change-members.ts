import { sql } from 'kysely';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { requireActivityToHandle } from './require-handling.ts';

/**
 * Puts participants into a group from a day on and returns how many came in. Those who are in it already are passed over, so sending it
 * twice changes nothing. Problems: 'not-active' when somebody is not an active participant of the programme; 'full'.
 */
export async function addMembers(
  ctx: RequestContext,
  activityId: string,
  input: { enrolmentIds: readonly string[]; joinedOn: PlainDate },
): Promise<Result<number, FieldProblems>> {
  const { tenantId } = ctx.caller;
  const activity = await requireActivityToHandle(ctx, activityId);
  ctx.within(activity.programmeId);
  // One at a time per group: of two leaders at once, the second sees whom the first has added.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`members:${activityId}`}, 0))`.execute(ctx.db);
  const wanted = [...new Set(input.enrolmentIds)];
  const people = await ctx.db
    .selectFrom('enrolments')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', wanted)
    .where('programme_id', '=', activity.programmeId)
    .where('status', '=', 'active')
    .select(['id', 'person_id', 'restricted'])
    .execute();
  if (people.length !== wanted.length) return refuse({ enrolmentIds: ['not-active'] });
  ctx.saw(people.map((person) => person.person_id));
  const { rows } = await sql<{
    id: string;
  }>`insert into activity_members (tenant_id, activity_id, programme_id, enrolment_id, person_id, restricted, joined_on)
    select e.tenant_id, ${activityId}, e.programme_id, e.id, e.person_id, e.restricted, ${input.joinedOn} from enrolments e
    where e.tenant_id = ${tenantId} and e.id = any (${wanted}::uuid[]) and not exists (select from activity_members m where m.tenant_id = e.tenant_id
      and m.activity_id = ${activityId} and m.enrolment_id = e.id and (m.left_on is null or m.left_on >= ${input.joinedOn}))
    on conflict do nothing returning enrolment_id as id`.execute(ctx.db);
  if (activity.capacity !== null) {
    const { count } = await ctx.db
      .selectFrom('activity_members')
      .where('tenant_id', '=', tenantId)
      .where('activity_id', '=', activityId)
      .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', input.joinedOn)]))
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (rows.length > 0 && count > activity.capacity) return refuse({ enrolmentIds: ['full'] });
  }
  return ok(rows.length);
}

/** Ends somebody's time in a group with `leftOn` as the last day. Problem: 'left-before-joined'. Marks already made stay. */
export async function leaveGroup(
  ctx: RequestContext,
  activityId: string,
  input: { enrolmentId: string; leftOn: PlainDate },
): Promise<Result<true, FieldProblems>> {
  const activity = await requireActivityToHandle(ctx, activityId);
  ctx.within(activity.programmeId);
  const open = ctx.db
    .updateTable('activity_members')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('activity_id', '=', activityId)
    .where('enrolment_id', '=', input.enrolmentId)
    .where('left_on', 'is', null);
  const left = await open
    .where('joined_on', '<=', input.leftOn)
    .set({ left_on: input.leftOn })
    .returning('person_id')
    .execute();
  ctx.saw(left.map((member) => member.person_id));
  if (left.length > 0) return ok(true);
  const still = await ctx.db
    .selectFrom('activity_members')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('activity_id', '=', activityId)
    .where('enrolment_id', '=', input.enrolmentId)
    .where('left_on', 'is', null)
    .select('person_id')
    .executeTakeFirst();
  return still === undefined ? ok(true) : refuse({ leftOn: ['left-before-joined'] });
}
