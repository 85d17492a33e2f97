import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { classOf, decideAnswer, type OwnAnswer } from '../domain/own-answer.ts';
import { getOwnSession } from './own-sessions.ts';

/**
 * Keeps what she says of a session in place of what she or anybody said of it before; sent twice it is said once. Problems: 'cancelled',
 * 'over'. Throws NotFoundError for a session that is not hers to come to.
 */
export async function answerSession(
  ctx: PortalContext,
  sessionId: string,
  answer: OwnAnswer,
): Promise<Result<void, 'cancelled' | 'over'>> {
  const session = await getOwnSession(ctx, sessionId);
  const decided = decideAnswer(session, ctx.now);
  if (!decided.ok) return decided;
  const { db, person, today, now } = ctx;
  const { enrolmentId, heldOn } = session;
  ctx.within(session.programmeId);
  // Two taps at once are said one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`answer:${enrolmentId}:${sessionId}`}, 0))`.execute(db);
  const { rows } =
    await sql`select from absence_notices where tenant_id = ${person.tenantId}::uuid and id = ${answer.id}::uuid`.execute(
      db,
    );
  if (rows.length > 0) return ok(undefined);
  await sql`update absence_notices set withdrawn_at = ${now}::timestamptz
    where tenant_id = ${person.tenantId}::uuid and enrolment_id = ${enrolmentId}::uuid and session_id = ${sessionId}::uuid and withdrawn_at is null`.execute(
    db,
  );
  const reason = answer.says === 'absent' ? classOf(answer.ownReason) : null;
  const ownReason = answer.says === 'absent' ? answer.ownReason : null;
  const minutesLate = answer.says === 'late' ? answer.minutesLate : null;
  const { numAffectedRows } =
    await sql`insert into absence_notices (tenant_id, id, programme_id, person_id, enrolment_id, restricted, starts_on, ends_on, session_id,
      says, reason, own_reason, minutes_late, told_by, told_on, recorded_at)
    select tenant_id, ${answer.id}::uuid, programme_id, person_id, id, restricted, ${heldOn}::date, ${heldOn}::date, ${sessionId}::uuid,
      ${answer.says}, ${reason}, ${ownReason}, ${minutesLate}::int, 'self', ${today}::date, ${now}::timestamptz
    from enrolments where tenant_id = ${person.tenantId}::uuid and id = ${enrolmentId}::uuid`.execute(db);
  return numAffectedRows === 1n ? ok(undefined) : refuse('over');
}
