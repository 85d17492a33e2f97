import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { Wish, WishForm } from '../domain/wish.ts';

type Reading = Pick<RequestContext, 'db' | 'caller'>;

/** What she has wished, the latest first. */
export async function selectWishes({ db, caller }: Reading, enrolmentId: string): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select w.id, w.number, w.channel, w.language, w.paused_until as "pausedUntil", w.though_protected as "thoughProtected", w.told_by as "toldBy",
      to_char(w.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", a.name as "recordedBy"
    from reminder_wishes w join accounts a on a.tenant_id = w.tenant_id and a.id = w.recorded_by
    where w.tenant_id = ${caller.tenantId}::uuid and w.enrolment_id = ${enrolmentId}::uuid order by w.number desc`.execute(
    db,
  );
  return rows;
}

/** Which of the ways lead to her now, as far as the caller may know, and whether the caller may decide for a protected person. */
export async function findReach(
  { db, caller }: Reading,
  { personId, restricted }: { personId: string; restricted: boolean },
): Promise<{ sms: boolean; email: boolean; decides: boolean }> {
  const { rows } = await sql<{ sms: boolean; email: boolean; decides: boolean }>`
    select app.reminder_address(${caller.tenantId}::uuid, ${personId}::uuid, ${restricted}, 'sms') is not null as sms,
      app.reminder_address(${caller.tenantId}::uuid, ${personId}::uuid, ${restricted}, 'email') is not null as email,
      app.reads_lastingly(${personId}::uuid) as decides`.execute(db);
  return rows[0] ?? { sms: false, email: false, decides: false };
}

/** Adds a wish after the one with `form.number`; false when somebody else has added one since. The same id again adds nothing. */
export async function insertWish(
  { db, caller, now }: Reading & Pick<RequestContext, 'now'>,
  of: { enrolmentId: string; programmeId: string; personId: string; restricted: boolean },
  form: WishForm,
): Promise<boolean> {
  await db
    .insertInto('reminder_wishes')
    .values({
      tenant_id: caller.tenantId,
      id: form.id,
      enrolment_id: of.enrolmentId,
      programme_id: of.programmeId,
      person_id: of.personId,
      restricted: of.restricted,
      number: form.number + 1,
      channel: form.channel,
      language: form.language ?? null,
      paused_until: form.pausedUntil ?? null,
      though_protected: of.restricted && form.thoughProtected,
      told_by: form.toldBy,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db
    .selectFrom('reminder_wishes')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', form.id)
    .where('enrolment_id', '=', of.enrolmentId)
    .select('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** When she switched off herself that she is told of messages; null when she has not. */
export async function findNoticesOff({ db, caller }: Reading, enrolmentId: string): Promise<Instant | null> {
  const { rows } = await sql<{ changedAt: Instant }>`
    select to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt" from message_notice_choices
    where tenant_id = ${caller.tenantId}::uuid and enrolment_id = ${enrolmentId}::uuid and is_off`.execute(db);
  return rows[0]?.changedAt ?? null;
}
