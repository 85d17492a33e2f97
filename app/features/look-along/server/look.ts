import { sql } from 'kysely';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { type PortalLanguage, portalLanguageFor } from '#app/shared/portal-language.ts';
import { LOOK_MINUTES } from '../domain/look.ts';

/** Whom it is about, and the language her side is likely to be read in. Throws NotFoundError. */
export async function prepareLook(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; language: PortalLanguage }> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const { rows } = await sql<{ language: string }>`select language from person_languages
    where tenant_id = ${ctx.caller.tenantId} and person_id = ${head.personId} and is_first`.execute(ctx.db);
  return { head, language: portalLanguageFor(rows[0]?.language) ?? 'sv' };
}

/** From now on, and for half an hour, this session sees what she sees. */
export async function startLooking(ctx: RequestContext, enrolmentId: string): Promise<void> {
  const head = await getParticipantHead(ctx, enrolmentId);
  await stopLooking(ctx);
  const ends = new Date(Date.parse(ctx.now) + LOOK_MINUTES * 60_000).toISOString();
  await sql`insert into portal_looks (tenant_id, id, session_id, account_id, programme_id, enrolment_id, person_id, restricted, started_at, ends_at)
    select e.tenant_id, ${newId()}, app.session_id(${ctx.tokenHash}), ${ctx.caller.accountId}, e.programme_id, e.id, e.person_id, e.restricted, ${ctx.now}::timestamptz, ${ends}::timestamptz
    from enrolments e where e.tenant_id = ${ctx.caller.tenantId} and e.id = ${head.id}`.execute(ctx.db);
}

/** Ends it in this session. Returns at whose participation she was looking last, if it can still be seen. */
export async function stopLooking(ctx: RequestContext): Promise<string | undefined> {
  const { rows } = await sql<{ enrolmentId: string }>`update portal_looks set ended_at = ${ctx.now}
    where tenant_id = ${ctx.caller.tenantId} and session_id = app.session_id(${ctx.tokenHash}) and ended_at is null
    returning enrolment_id as "enrolmentId"`.execute(ctx.db);
  return rows[0]?.enrolmentId;
}
