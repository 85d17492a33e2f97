import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { type OpenContent, readContent } from '../domain/open-content.ts';
import type { Proposal } from '../domain/standing.ts';
import { readTranslations, type Translations } from '../domain/translation.ts';

// The gate's functions for whoever holds an association's link; each of them looks at the link itself.

export type LinkedAssociation = {
  tenantId: string;
  tenantKey: string;
  tenantName: string;
  theme: string;
  associationId: string;
  name: string;
  isTrusted: boolean;
  expiresAt: Instant;
  isOpen: boolean;
};

/** The association a link opens; undefined when it is unknown, revoked or too old. */
export async function findAssociation(gate: Db, token: Buffer, now: Instant): Promise<LinkedAssociation | undefined> {
  const { rows } = await sql<LinkedAssociation>`
    select tenant_id as "tenantId", tenant_key as "tenantKey", tenant_name as "tenantName", theme, association_id as "associationId", name,
      is_trusted as "isTrusted", expires_at as "expiresAt", is_open as "isOpen" from app.find_association(${token}::bytea, ${now}::timestamptz)`.execute(
    gate,
  );
  return rows[0];
}

/** Something an association has written. */
export type OwnActivity = {
  id: string;
  published: OpenContent | null;
  proposed: OpenContent | null;
  proposal: Proposal | null;
  word: string | null;
  isHidden: boolean;
  isWithdrawn: boolean;
  cancelledOn: string[];
  translations: Translations;
  version: number;
};

type Row = Omit<OwnActivity, 'published' | 'proposed' | 'translations'> & {
  published: unknown;
  proposed: unknown;
  translations: unknown;
};

/** Makes of stored content what it is. */
export function readOwnActivity<Stored extends Row>(row: Stored): Omit<Stored, keyof Row> & OwnActivity {
  return {
    ...row,
    published: row.published === null ? null : readContent(row.published),
    proposed: row.proposed === null ? null : readContent(row.proposed),
    translations: readTranslations(row.translations),
  };
}

/** Everything the association has written, newest first. */
export async function selectOwnActivities(gate: Db, token: Buffer, now: Instant): Promise<OwnActivity[]> {
  const { rows } = await sql<Row>`
    select id, published, proposed, proposal, word, is_hidden as "isHidden", is_withdrawn as "isWithdrawn", cancelled_on as "cancelledOn", translations, version
    from app.association_activities(${token}::bytea, ${now}::timestamptz)`.execute(gate);
  return rows.map(readOwnActivity);
}

/** How a writing through a link ended; null: there is no such link or activity. */
export type Kept = 'saved' | 'stale' | 'full' | null;

type Place = { token: Buffer; now: Instant; id: string; version: number };

/** Keeps a draft or something sent. */
export async function keepOwnActivity(
  gate: Db,
  { token, now, id, version }: Place,
  content: OpenContent,
  isSent: boolean,
): Promise<Kept> {
  const { rows } = await sql<{
    kept: Kept;
  }>`select app.keep_association_activity(${token}::bytea, ${now}::timestamptz, ${id}::uuid,
    ${version}::int, ${JSON.stringify(content)}::jsonb, ${isSent}::boolean) as kept`.execute(gate);
  return rows[0]?.kept ?? null;
}

export const ownChanges = ['withdraw', 'put-back', 'discard', 'cancel', 'hold'] as const;

/** Withdraws, puts back, throws away what is not approved, or cancels one day. */
export async function changeOwnActivity(
  gate: Db,
  { token, now, id, version }: Place,
  change: (typeof ownChanges)[number],
  day: PlainDate | undefined,
): Promise<Kept> {
  const { rows } = await sql<{
    kept: Kept;
  }>`select app.change_association_activity(${token}::bytea, ${now}::timestamptz, ${id}::uuid,
    ${version}::int, ${change}::text, ${day ?? null}::date) as kept`.execute(gate);
  return rows[0]?.kept ?? null;
}

export type TranslatedWords = { title: string; description: string; ofTitle: string; ofDescription: string };

/** Keeps a translation, or takes it away. */
export async function keepOwnTranslation(
  gate: Db,
  { token, now, id, version }: Place,
  language: string,
  words: TranslatedWords | null,
): Promise<Kept> {
  const { rows } = await sql<{
    kept: Kept;
  }>`select app.keep_association_translation(${token}::bytea, ${now}::timestamptz, ${id}::uuid,
    ${version}::int, ${language}::text, ${words === null ? null : JSON.stringify(words)}::jsonb) as kept`.execute(gate);
  return rows[0]?.kept ?? null;
}
