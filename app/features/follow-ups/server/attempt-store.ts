import { sql } from 'kysely';
import type { MessageStatus } from '#app/features/reminders/domain/message.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { Attempt, AttemptForm, OpenWays } from '../domain/attempts.ts';
import type { FollowUp } from './follow-up-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** An attempt as the page of its follow-up shows it. */
export type AttemptRecord = Attempt & {
  followUpId: string;
  note: string;
  byName: string | null;
  language: PortalLanguage | null;
  expiresAt: Instant | null;
  openedAt: Instant | null;
  /** How its text message stands; null for other ways, and once it is forgotten. */
  message: MessageStatus | null;
};

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The attempts of these follow-ups, the latest first. */
export async function selectAttempts(
  { db, caller }: Ctx,
  followUpIds: readonly string[],
): Promise<Map<string, AttemptRecord[]>> {
  const { rows } = await sql<AttemptRecord>`
    select a.id, a.follow_up_id as "followUpId", a.way, a.result, a.call_back_on as "callBackOn", a.note, a.language, c.name as "byName",
      ${instant('a.tried_at')} as "triedAt", ${instant('a.expires_at')} as "expiresAt", ${instant('a.first_opened_at')} as "openedAt",
      m.status as message, coalesce(m.status in ('failed', 'dropped'), false) as "notDelivered"
    from follow_up_attempts a
    left join accounts c on c.tenant_id = a.tenant_id and c.id = a.recorded_by
    left join reminder_messages m on m.tenant_id = a.tenant_id and m.about_id = a.id and m.about = 'follow-up'
    where a.tenant_id = ${caller.tenantId}::uuid and a.follow_up_id = any (${followUpIds}::uuid[])
    order by a.tried_at desc, a.id desc`.execute(db);
  return Map.groupBy(rows, ({ followUpId }) => followUpId);
}

/** The ways that are open to each of these people: a telephone that may be used, and nothing sent about somebody protected. */
export async function selectOpenWays(
  { db, caller }: Ctx,
  personIds: readonly string[],
): Promise<Map<string, OpenWays>> {
  const { rows } = await sql<OpenWays & { id: string }>`
    select p.id, coalesce(c.phone, false) as phone, not p.restricted and coalesce(c.phone, false) as sms, not p.restricted as letter
    from people p left join lateral (
      select bool_or(c.kind = 'phone' and not c.letter_instead) as phone
      from person_contacts c where c.tenant_id = p.tenant_id and c.person_id = p.id and c.is_safe is not false) c on true
    where p.tenant_id = ${caller.tenantId}::uuid and p.id = any (${personIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...ways }) => [id, ways]));
}

type NewAttempt = Pick<AttemptForm, 'id' | 'note'> & {
  way: Attempt['way'];
  result: Attempt['result'];
  callBackOn?: Attempt['callBackOn'] | undefined;
  link?: { tokenHash: Buffer; language: PortalLanguage; asksImprovement: boolean; expiresAt: Instant };
};

/** Keeps an attempt; false when it was kept before. */
export async function insertAttempt(
  { db, caller, now, today }: Ctx & Pick<RequestContext, 'now' | 'today'>,
  { id, enrolmentId, programmeId, personId, restricted }: FollowUp,
  attempt: NewAttempt,
): Promise<boolean> {
  const { link } = attempt;
  const added = await db
    .insertInto('follow_up_attempts')
    .values({
      tenant_id: caller.tenantId,
      id: attempt.id,
      follow_up_id: id,
      enrolment_id: enrolmentId,
      programme_id: programmeId,
      person_id: personId,
      restricted,
      way: attempt.way,
      result: attempt.result,
      call_back_on: attempt.callBackOn ?? null,
      note: attempt.note,
      tried_at: now,
      recorded_by: caller.accountId,
      token_hash: link?.tokenHash ?? null,
      language: link?.language ?? null,
      asks_improvement: link?.asksImprovement ?? false,
      expires_at: link?.expiresAt ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  await db
    .updateTable('follow_ups')
    .set({ first_asked_on: today })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('first_asked_on', 'is', null)
    .execute();
  return true;
}

/** Puts the text message of an attempt into the queue of reminders. */
export async function queueMessage({ db, now }: Pick<RequestContext, 'db' | 'now'>, attemptId: string) {
  const { rows } = await sql<{ queued: 'queued' | 'no-address' | 'not-wanted' }>`
    select app.queue_follow_up(${attemptId}::uuid, ${now}::timestamptz) as queued`.execute(db);
  return rows[0]?.queued ?? 'not-wanted';
}

/** Takes the links of a follow-up back: nobody answers by them any more. */
export async function revokeLinks(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  followUpId: string,
): Promise<void> {
  await db
    .updateTable('follow_up_attempts')
    .set({ revoked_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('follow_up_id', '=', followUpId)
    .where('token_hash', 'is not', null)
    .where('revoked_at', 'is', null)
    .execute();
}

/** A letter that came back. */
export async function markReturned({ db, caller }: Ctx, followUpId: string, attemptId: string): Promise<void> {
  await db
    .updateTable('follow_up_attempts')
    .set({ result: 'returned' })
    .where('tenant_id', '=', caller.tenantId)
    .where('follow_up_id', '=', followUpId)
    .where('id', '=', attemptId)
    .where('way', '=', 'letter')
    .execute();
}
