import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { KnownLanguage } from '../domain/choose-language.ts';
import { type Channel, firstRule } from '../domain/rule.ts';
import type { Told } from './compose-message.ts';

/** When a programme may send, and the eves it rests on (null: those usual). */
export type SendingHours = {
  programmeId: string;
  allowedFrom: TimeOfDay;
  allowedBefore: TimeOfDay;
  onSundays: boolean;
  onHolidays: boolean;
  eves: string[] | null;
};

/** The hours of all programmes of the tenant: the usual ones where nobody has said anything. As the system. */
export async function selectSendingHours(tx: Db, tenantId: string): Promise<SendingHours[]> {
  const { rows } = await sql<SendingHours>`
    select p.id as "programmeId", coalesce(to_char(r.allowed_from, 'HH24:MI'), ${firstRule.allowedFrom}) as "allowedFrom",
      coalesce(to_char(r.allowed_before, 'HH24:MI'), ${firstRule.allowedBefore}) as "allowedBefore",
      coalesce(r.on_sundays, ${firstRule.onSundays}) as "onSundays", coalesce(r.on_holidays, ${firstRule.onHolidays}) as "onHolidays", t.closed_eves as eves
    from programmes p
    left join reminder_rules r on r.tenant_id = p.tenant_id and r.programme_id = p.id
    left join timetable_settings t on t.tenant_id = p.tenant_id and t.programme_id = p.id
    where p.tenant_id = ${tenantId}::uuid`.execute(tx);
  return rows;
}

type Due = { programmeIds: string[]; channels: Channel[]; now: Instant };

/** Puts into the queue what is due in these programmes; returns how many messages. As the system. */
export async function planDue(tx: Db, { programmeIds, channels, now }: Due): Promise<number> {
  const { rows } = await sql<{ queued: number }>`
    select app.plan_reminders(${programmeIds}::uuid[], ${channels}::text[], ${now}::timestamptz)
      + app.plan_message_notices(${programmeIds}::uuid[], ${channels}::text[], ${now}::timestamptz) as queued`.execute(
    tx,
  );
  return rows[0]?.queued ?? 0;
}

export type TakenMessage = Told & {
  id: string;
  channel: Channel;
  address: string;
  wishedLanguage: PortalLanguage | null;
  languages: KnownLanguage[];
  attempts: number;
  /** What it is about: of a follow-up the attempt, of which the link is made. */
  aboutId: string;
};

/** Takes messages for sending; committed before the first of them goes out. As the system. */
export async function takeMessages(
  tx: Db,
  { programmeIds, channels, now }: Due,
  limit: number,
): Promise<TakenMessage[]> {
  const { rows } = await sql<TakenMessage>`
    select id, kind, starts_on as "startsOn", to_char(starts_at, 'HH24:MI') as "startsAt", was_on as "wasOn", to_char(was_at, 'HH24:MI') as "wasAt",
      place, channel, address, wished_language as "wishedLanguage", languages, attempts, about_id as "aboutId"
    from app.take_reminders(${programmeIds}::uuid[], ${channels}::text[], ${now}::timestamptz, ${limit}::int)`.execute(
    tx,
  );
  return rows;
}

export type SettledMessage = {
  id: string;
  status: 'sent' | 'waiting' | 'failed' | 'unclear';
  reason: string | null;
  reference: string | null;
  language: PortalLanguage;
  text: string | null;
  nextTryAt: Instant | null;
};

/** Keeps what became of a message. As the system. */
export async function settleMessage(tx: Db, of: SettledMessage, now: Instant): Promise<void> {
  await sql`select app.settle_reminder(${of.id}::uuid, ${of.status}, ${of.reason}, ${of.reference}, ${of.language}, ${of.text},
    ${of.nextTryAt}::timestamptz, ${now}::timestamptz)`.execute(tx);
}

/** Keeps an operator's report; false when there is no such message that waits for one. */
export async function keepReport(
  tx: Db,
  of: { messageId: string; reference: string | null; isDelivered: boolean },
  now: Instant,
): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select app.report_reminder(${of.messageId}::uuid, ${of.reference}, ${of.isDelivered}, ${now}::timestamptz) as kept`.execute(
    tx,
  );
  return rows[0]?.kept ?? false;
}

/** Removes messages from before a moment; returns how many. As the system. */
export async function removeMessages(tx: Db, before: Instant): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select app.forget_reminders(${before}::timestamptz) as gone`.execute(tx);
  return rows[0]?.gone ?? 0;
}
