import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { SheetInput } from '../domain/sheet-input.ts';

/** What a save answers, and answers again when it is sent twice. */
export type SaveAnswer = { sheetVersion: number; written: number; removed: number; unchanged: number };

/** Tells two sheets sent with the same key apart. */
export function hashOf(sessionId: string, input: SheetInput): Buffer {
  const rows = [...input.rows].sort((a, b) => (a.enrolmentId < b.enrolmentId ? -1 : 1));
  return createHash('sha256').update(JSON.stringify([sessionId, input.everybodyElsePresent, rows])).digest();
}

/** An earlier save with this key. */
export async function findSave(db: Db, tenantId: string, key: string): Promise<{ bodyHash: Buffer; answer: SaveAnswer } | undefined> {
  const { rows } = await sql<{ bodyHash: Buffer; answer: SaveAnswer }>`select body_hash as "bodyHash", answer from attendance_saves
    where tenant_id = ${tenantId} and idempotency_key = ${key}`.execute(db);
  const [found] = rows;
  if (found === undefined) return undefined;
  // jsonb has an order of its own; the answer is the same to the letter.
  const { sheetVersion, written, removed, unchanged } = found.answer;
  return { bodyHash: found.bodyHash, answer: { sheetVersion, written, removed, unchanged } };
}

type Kept = { tenantId: string; programmeId: string; sessionId: string; accountId: string; key: string; bodyHash: Buffer; answer: SaveAnswer };

/** Remembers a save by its key; false when the key was used for another session meanwhile. */
export async function keepSave(db: Db, save: Kept): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into attendance_saves (tenant_id, programme_id, idempotency_key, session_id, body_hash, answer, saved_by)
    values (${save.tenantId}, ${save.programmeId}, ${save.key}, ${save.sessionId}, ${save.bodyHash}, ${JSON.stringify(save.answer)}, ${save.accountId})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}
