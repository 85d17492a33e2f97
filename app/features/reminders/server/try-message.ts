import { sql } from 'kysely';
import { transaction } from '#app/platform/db/transaction.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type Instant } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { toInternational } from '../domain/phone-number.ts';
import type { Channel, ReminderKind } from '../domain/rule.ts';
import type { TrialForm } from '../domain/wish.ts';
import { composeMessage } from './compose-message.ts';

const MOST_A_DAY = 10;

export type Trial = { channel: Channel; triedAt: Instant; outcome: 'sent' | 'later' | 'refused' | 'unclear' | null };

/** The words of a kind of message as they would be sent today about an hour tomorrow. */
export function sampleMessage(
  { today }: Pick<RequestContext, 'today'>,
  language: PortalLanguage,
  kind: ReminderKind,
  place: string | null,
): { subject: string; text: string } {
  const start = { startsOn: addDays(today, 1), startsAt: '09:00', wasOn: addDays(today, 1), wasAt: '13:00' };
  return composeMessage(language, { kind, ...start, place, link: 'https://…' }, today);
}

/** The caller's latest trial; undefined when there is none. */
export async function findLastTrial({ db, caller }: Pick<RequestContext, 'db' | 'caller'>): Promise<Trial | undefined> {
  const { rows } = await sql<Trial>`
    select channel, to_char(tried_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "triedAt", outcome from reminder_trials
    where tenant_id = ${caller.tenantId}::uuid and account_id = ${caller.accountId}::uuid order by tried_at desc, id desc limit 1`.execute(
    db,
  );
  return rows[0];
}

/**
 * Sends the caller one message as participants get it: a letter to her own address, a text message to a number she gives, which is not kept.
 * Sent twice with one id it goes out once. Problems: 'number-unreadable', 'switched-off', 'too-many'.
 */
export async function tryMessage(ctx: RequestContext, form: TrialForm): Promise<Result<undefined, FieldProblems>> {
  const { db, caller, services, now, tokenHash } = ctx;
  const to = form.channel === 'email' ? caller.email : toInternational(form.number ?? '');
  if (to === undefined) return refuse({ number: ['number-unreadable'] });
  const send = services.post[form.channel];
  if (send === undefined) return refuse({ channel: ['switched-off'] });
  const { rows } = await sql<{ tried: number }>`select count(*)::int as tried from reminder_trials
    where tenant_id = ${caller.tenantId}::uuid and account_id = ${caller.accountId}::uuid and tried_at > ${now}::timestamptz - interval '1 day'`.execute(
    db,
  );
  if ((rows[0]?.tried ?? 0) >= MOST_A_DAY) return refuse({ '': ['too-many'] });
  const added = await db
    .insertInto('reminder_trials')
    .values({
      tenant_id: caller.tenantId,
      id: form.id,
      account_id: caller.accountId,
      channel: form.channel,
      tried_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return ok(undefined);
  const { subject, text } = sampleMessage(ctx, form.language, 'before', null);
  ctx.afterCommit(async () => {
    const sent = await send({ to, subject, text, reportTo: undefined });
    await transaction(services.pool, { tokenHash, purpose: 'reminder.try', now, kind: 'write' }, (tx) =>
      tx
        .updateTable('reminder_trials')
        .set({ outcome: sent.outcome, code: 'code' in sent ? sent.code : null })
        .where('tenant_id', '=', caller.tenantId)
        .where('id', '=', form.id)
        .execute(),
    );
  });
  return ok(undefined);
}
