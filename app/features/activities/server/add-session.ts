import { sql } from 'kysely';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { interpreterOf, type NewSession } from '../domain/session-input.ts';
import { checkChoices } from './check-choices.ts';
import { requireActivityToHandle } from './require-handling.ts';

/** Adds one session outside the rhythm and returns its id. Problem: 'slot-taken' when the activity already begins one then. */
export async function addSession(
  ctx: RequestContext,
  activityId: string,
  input: NewSession,
): Promise<Result<string, FieldProblems>> {
  const activity = await requireActivityToHandle(ctx, activityId);
  const refused = checkChoices(activity, input);
  if (refused !== undefined) return refused;
  const { rows } = await sql<{
    id: string;
  }>`insert into activity_sessions (tenant_id, id, programme_id, activity_id, held_on, starts_at, ends_at, place, theme_keys, venue_id, language, interpreter, bring)
    values (${ctx.caller.tenantId}, ${input.id}, ${activity.programmeId}, ${activityId}, ${input.heldOn}, ${input.startsAt}, ${input.endsAt}, ${input.place ?? null}, ${input.themeKeys}::text[],
      ${input.venueId ?? null}, ${input.language ?? null}, ${interpreterOf(input)}, ${input.bring ?? null})
    on conflict do nothing returning id`.execute(ctx.db);
  if (rows.length > 0) return ok(input.id);
  const same = await ctx.db
    .selectFrom('activity_sessions')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', input.id)
    .where('activity_id', '=', activityId)
    .select('id')
    .executeTakeFirst();
  return same === undefined ? refuse({ startsAt: ['slot-taken'] }) : ok(input.id);
}
