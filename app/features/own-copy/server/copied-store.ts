import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { CopiedTable } from '../domain/value.ts';

/** What of each table is in the copy of whoever's own side it is; empty when her digits are not just written on this phone. */
export async function selectOwnRows(
  db: Db,
  { copyId, deviceId, now }: { copyId: string; deviceId: string; now: Instant },
): Promise<CopiedTable[]> {
  const { rows } =
    await sql<CopiedTable>`select name, rows from app.own_copy(${copyId}::uuid, ${deviceId}::uuid, ${now}::timestamptz)`.execute(
      db,
    );
  return rows;
}

/** The same about a person, as far as the caller's own walls let her see it. */
export async function selectRowsOf(db: Db, personId: string): Promise<CopiedTable[]> {
  const { rows } = await sql<CopiedTable>`select name, rows from app.copied_rows(${personId}::uuid)`.execute(db);
  return rows;
}

/** Whether this copy was ever made by her. */
export async function hasCopy(
  db: Db,
  { tenantId, personId }: { tenantId: string; personId: string },
  copyId: string,
): Promise<boolean> {
  const { rows } = await sql`select from own_copies
    where tenant_id = ${tenantId}::uuid and person_id = ${personId}::uuid and id = ${copyId}::uuid and device_id is not null`.execute(
    db,
  );
  return rows.length > 0;
}

export type DescribedTable = { name: string; about: string | null; columns: Record<string, string> };

/** What the tables of a copy hold, and the type of each column. */
export async function describeTables(db: Db): Promise<DescribedTable[]> {
  const { rows } = await sql<DescribedTable>`select name, about, columns from app.copied_columns()`.execute(db);
  return rows;
}

export type DigitsAnswer = 'in' | 'wrong' | 'forgotten' | 'enough' | 'shut';

/** The card whose digits open this phone. */
export async function findCardOf(db: Db, tenantId: string, deviceId: string): Promise<string | undefined> {
  const { rows } = await sql<{ cardId: string | null }>`select card_id as "cardId" from portal_devices
    where tenant_id = ${tenantId}::uuid and id = ${deviceId}::uuid`.execute(db);
  return rows[0]?.cardId ?? undefined;
}

/** Opens a copy on this phone against her digits, and counts wrong ones. */
export async function openCopy(
  db: Db,
  of: { copyId: string; deviceId: string; digitsHash: Buffer; language: string; now: Instant },
): Promise<DigitsAnswer> {
  const { rows } = await sql<{ answer: DigitsAnswer }>`
    select app.open_own_copy(${of.copyId}::uuid, ${of.deviceId}::uuid, ${of.digitsHash}::bytea, ${of.language}, ${of.now}::timestamptz) as answer`.execute(
    db,
  );
  return rows[0]?.answer ?? 'shut';
}
