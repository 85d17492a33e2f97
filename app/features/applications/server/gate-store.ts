import { sql } from 'kysely';
import type { ReferralStatus } from '#app/features/referrals/domain/referral.ts';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { About } from '../domain/settings-form.ts';

// The gate's functions (db/migrations/0018, 0025): all that somebody without an account needs.

/** A programme that takes applications today, with what everybody may know of it. */
export type OpenProgramme = {
  tenantId: string;
  tenantKey: string;
  tenantName: string;
  theme: string;
  programmeId: string;
  programmeKey: string;
  programmeName: string;
  phone: string;
  about: About;
  keptMonths: number;
};

/** All programmes that take applications, or the one under these keys. */
export async function selectOpenProgrammes(
  gate: Db,
  now: Instant,
  keys?: { tenantKey: string; programmeKey: string },
): Promise<OpenProgramme[]> {
  const { rows } = await sql<OpenProgramme>`
    select tenant_id as "tenantId", tenant_key as "tenantKey", tenant_name as "tenantName", theme, programme_id as "programmeId",
      programme_key as "programmeKey", programme_name as "programmeName", phone, about, kept_months as "keptMonths"
    from app.open_programmes(${now}::timestamptz, ${keys?.tenantKey ?? null}::text, ${keys?.programmeKey ?? null}::text)`.execute(
    gate,
  );
  return rows;
}

/** The referral that the same form, sent within the hour, led to. Two that arrive at once wait for each other, until the transaction ends. */
export async function findSameApplication(
  tx: Db,
  tenantId: string,
  contentHash: Buffer,
  now: Instant,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select app.find_same_application(${tenantId}::uuid, ${contentHash}::bytea, ${now}::timestamptz) as id`.execute(tx);
  return rows[0]?.id ?? undefined;
}

export type KeptApplication = {
  id: string;
  tenantId: string;
  referralId: string;
  language: PortalLanguage;
  referenceHash: Buffer;
  contentHash: Buffer;
  now: Instant;
  expiresAt: Instant;
};

/** Keeps the code of a form that was sent; the same form again keeps nothing new. */
export async function keepApplication(tx: Db, a: KeptApplication): Promise<void> {
  await sql`select app.keep_application(${a.tenantId}::uuid, ${a.id}::uuid, ${a.referralId}::uuid, ${a.language}::text,
    ${a.referenceHash}::bytea, ${a.contentHash}::bytea, ${a.now}::timestamptz, ${a.expiresAt}::timestamptz)`.execute(
    tx,
  );
}

export type FoundApplication = {
  programmeName: string;
  tenantName: string;
  theme: string;
  phone: string | null;
  sentAt: Instant;
  status: ReferralStatus;
};

/** How the application with this code stands; undefined when the code is unknown or too old. */
export async function findApplication(
  gate: Db,
  referenceHash: Buffer,
  now: Instant,
): Promise<FoundApplication | undefined> {
  const { rows } = await sql<FoundApplication>`
    select programme_name as "programmeName", tenant_name as "tenantName", theme, phone, sent_at as "sentAt", status
    from app.find_application(${referenceHash}::bytea, ${now}::timestamptz)`.execute(gate);
  return rows[0];
}

/** Takes an application back while nobody has begun with it; false when the code is unknown or it is too late. */
export async function withdrawByCode(gate: Db, referenceHash: Buffer, now: Instant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select app.withdraw_application(${referenceHash}::bytea, ${now}::timestamptz) as done`.execute(gate);
  return rows[0]?.done === true;
}
