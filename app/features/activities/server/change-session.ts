import { sql } from 'kysely';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ChangedSession, interpreterOf } from '../domain/session-input.ts';
import { changeAllFollowing } from './change-following.ts';
import { checkChoices } from './check-choices.ts';
import { requireSessionToHandle } from './require-handling.ts';
import { insertMoves } from './session-store.ts';

/**
 * Moves a session or changes its place, language or themes; with scope 'following' also all that follow it in the rhythm. Where it was
 * is kept. Problems: 'stale'; 'slot-taken'; 'already-marked' when day or hours would change under attendance that has been taken; and
 * those of changeAllFollowing.
 */
export async function changeSession(
  ctx: RequestContext,
  sessionId: string,
  input: ChangedSession,
): Promise<Result<string, FieldProblems>> {
  const session = await requireSessionToHandle(ctx, sessionId);
  const refused = checkChoices({ ...session, sites: [] }, { themeKeys: input.themeKeys, venueId: input.venueId });
  if (refused !== undefined) return refused;
  if (session.version !== input.version) return refuse({ '': ['stale'] });
  if (input.scope === 'following') {
    const changed = await changeAllFollowing(ctx, session, input);
    if (changed.ok && (input.bring ?? null) !== session.ownBring) await saveBring(ctx, sessionId, input.bring ?? null);
    return changed;
  }
  const isMoved =
    input.heldOn !== session.heldOn || input.startsAt !== session.startsAt || input.endsAt !== session.endsAt;
  if (isMoved && session.sheetVersion > 0) return refuse({ heldOn: ['already-marked'] });
  if (isMoved && (await isSlotTaken(ctx, session.activityId, sessionId, input)))
    return refuse({ startsAt: ['slot-taken'] });
  const interpreter = interpreterOf(input);
  const isByHand =
    isMoved ||
    (input.place ?? null) !== session.ownPlace ||
    (input.venueId ?? null) !== session.ownVenueId ||
    (input.language ?? null) !== session.ownLanguage ||
    interpreter !== session.ownInterpreter;
  if (isMoved) await insertMoves(ctx, [sessionId]);
  const { numAffectedRows } =
    await sql`update activity_sessions set held_on = ${input.heldOn}, starts_at = ${input.startsAt}, ends_at = ${input.endsAt}, place = ${input.place ?? null},
    venue_id = ${input.venueId ?? null}, language = ${input.language ?? null}, interpreter = ${interpreter}, bring = ${input.bring ?? null},
    theme_keys = ${input.themeKeys}::text[], changed_by_hand = changed_by_hand or ${isByHand}, version = version + 1
    where tenant_id = ${ctx.caller.tenantId} and id = ${sessionId} and version = ${input.version} and (sheet_version = 0 or not ${isMoved})`.execute(
      ctx.db,
    );
  return numAffectedRows === 0n ? refuse({ '': ['stale'] }) : ok(sessionId);
}

async function saveBring({ db, caller }: RequestContext, sessionId: string, bring: string | null): Promise<void> {
  await sql`update activity_sessions set bring = ${bring} where tenant_id = ${caller.tenantId} and id = ${sessionId}`.execute(
    db,
  );
}

async function isSlotTaken(
  ctx: RequestContext,
  activityId: string,
  sessionId: string,
  input: ChangedSession,
): Promise<boolean> {
  const other = await ctx.db
    .selectFrom('activity_sessions')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('activity_id', '=', activityId)
    .where('held_on', '=', input.heldOn)
    .where('starts_at', '=', input.startsAt)
    .where('id', '<>', sessionId)
    .select('id')
    .executeTakeFirst();
  return other !== undefined;
}
