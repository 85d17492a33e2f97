import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type PortalLanguage, parsePortalLanguage, portalLanguageFor } from '#app/shared/portal-language.ts';
import { OPEN_MINUTES, type StaffCopyForm } from '../domain/forms.ts';
import { type Copy, collect } from './collect.ts';
import { selectRowsOf } from './copied-store.ts';

/** Whom a copy is about, and the language it is likely to be read in. Throws NotFoundError. */
export async function prepareCopy(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; language: PortalLanguage }> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const first = await ctx.db
    .selectFrom('person_languages')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('person_id', '=', head.personId)
    .where('is_first', '=', true)
    .select('language')
    .executeTakeFirst();
  return { head, language: portalLanguageFor(first?.language) ?? 'sv' };
}

/** Notes that the caller makes a copy for somebody, and why; the same id again is the same copy. Throws NotFoundError. */
export async function startCopyFor(
  ctx: RequestContext,
  enrolmentId: string,
  { id, reason, language }: StaffCopyForm,
): Promise<{ id: string }> {
  const head = await getParticipantHead(ctx, enrolmentId);
  ctx.because(reason);
  await ctx.db
    .insertInto('own_copies')
    .columns(['tenant_id', 'id', 'person_id', 'restricted', 'account_id', 'reason', 'language', 'made_at'])
    .expression((query) =>
      query
        .selectFrom('enrolments')
        .where('tenant_id', '=', ctx.caller.tenantId)
        .where('id', '=', head.id)
        .select(({ val, cast }) => [
          'tenant_id',
          cast<string>(val(id), 'uuid').as('id'),
          'person_id',
          'restricted',
          cast<string>(val(ctx.caller.accountId), 'uuid').as('account_id'),
          cast<string>(val(reason), 'text').as('reason'),
          cast<string>(val(language), 'text').as('language'),
          cast<string>(val(ctx.now), 'timestamptz').as('made_at'),
        ]),
    )
    .onConflict((same) => same.doNothing())
    .execute();
  return { id };
}

/** The copy as far as the caller sees her, within half an hour after somebody of the staff started it. Throws NotFoundError. */
export async function getCopyFor(
  ctx: RequestContext,
  enrolmentId: string,
  copyId: string,
): Promise<Copy & { language: PortalLanguage }> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const since = new Date(Date.parse(ctx.now) - OPEN_MINUTES * 60_000).toISOString();
  const started = await ctx.db
    .selectFrom('own_copies')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', copyId)
    .where('person_id', '=', head.personId)
    .where('account_id', 'is not', null)
    .where('made_at', '>', since)
    .select(['language', 'reason'])
    .executeTakeFirst();
  const language = parsePortalLanguage(started?.language);
  if (started === undefined || language === undefined) throw new NotFoundError();
  if (started.reason !== null) ctx.because(started.reason);
  const { db, services, now, caller } = ctx;
  const of = { db, services, now, language, tenantId: caller.tenantId };
  return { ...(await collect(of, await selectRowsOf(db, head.personId))), language };
}
