import { sql } from 'kysely';
import type { Keys } from '#app/platform/crypto/keys.ts';
import { openDatabase, openOwnersPool } from '#app/platform/db/database.ts';
import type { DB } from '#app/platform/db/generated.ts';
import type { Files } from '#app/platform/files/storage/files.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { makeDocuments } from './documents.ts';
import { loadHours } from './load-hours.ts';
import { makeDemo } from './make-demo.ts';
import { makeMaterials } from './materials.ts';
import { makeMessages } from './messages.ts';
import { demoTables } from './rows.ts';

export type DemoWishes = {
  /** The embedded server's superuser: the demo is written past the walls, in one go, and only there. */
  superuserUrl: string;
  keys: Keys;
  /** Where papers of the invented people are kept; without it they have none. */
  files?: Files;
  seed: string;
  today: PlainDate;
};

const ROWS_AT_A_TIME = 500;

/** Writes the demo into an empty database, all or nothing. Returns how many rows it wrote; 0 when the database already has tenants. */
export async function loadDemo({ superuserUrl, keys, files, seed, today }: DemoWishes): Promise<number> {
  const pool = openOwnersPool(superuserUrl);
  const db = openDatabase(pool);
  try {
    const written = await db.transaction().execute(async (tx) => {
      await tx.selectNoFrom((eb) => eb.fn<void>('pg_advisory_xact_lock', [eb.lit(7203319)]).as('locked')).execute();
      const already = await tx.selectFrom('tenants').select('id').limit(1).executeTakeFirst();
      if (already !== undefined) return 0;
      const rows = makeDemo(seed, today, keys);
      for (const table of demoTables) await insertAll(tx, table, rows[table]);
      for (const { id } of rows.tenants) await compareEverybody(tx, id as string);
      await loadHours(tx, rows, { seed, today, keys });
      const written = makeMessages(rows, keys, seed, today);
      await insertAll(tx, 'message_threads', written.threads);
      await insertAll(tx, 'messages', written.messages);
      await insertAll(tx, 'reminder_messages', written.notices);
      if (files !== undefined) {
        const papers = await makeDocuments(rows, files, keys, seed, today);
        await insertAll(tx, 'documents', papers.documents);
        await insertAll(tx, 'document_versions', papers.document_versions);
        await insertAll(tx, 'document_changes', papers.document_changes);
        const shelf = await makeMaterials(rows, files, seed, today);
        await insertAll(tx, 'materials', shelf.materials);
        await insertAll(tx, 'material_versions', shelf.material_versions);
        await insertAll(tx, 'material_uses', shelf.material_uses);
      }
      return demoTables.reduce((sum, table) => sum + rows[table].length, 0);
    });
    // Until the server has looked at the new rows by itself it would plan as if there were none.
    if (written > 0) await sql`analyze`.execute(db);
    return written;
  } finally {
    await db.destroy();
  }
}

// What the job does while the system runs: then there is something to see at once.
async function compareEverybody(tx: ReturnType<typeof openDatabase>, tenantId: string): Promise<void> {
  await sql`analyze`.execute(tx);
  await sql`select set_config('app.tenant', ${tenantId}, true), set_config('app.role', 'system', true)`.execute(tx);
  await sql`select app.find_duplicates(1000000)`.execute(tx);
}

async function insertAll<Table extends keyof DB>(
  tx: ReturnType<typeof openDatabase>,
  table: Table,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME)
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + ROWS_AT_A_TIME) as never)
      .execute();
}
