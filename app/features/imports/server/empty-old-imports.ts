import { sql } from 'kysely';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { DAYS_KEPT } from '../domain/import.ts';

/**
 * Takes away files, their names and what stood in their rows after fourteen days; of lists that were never run, everything.
 * Stored files that no import points at are swept away, too.
 */
export async function emptyOldImports(
  { pool, files, now }: Pick<Services, 'pool' | 'files' | 'now'>,
  tenantId: string,
): Promise<void> {
  const before = new Date(Date.parse(now()) - DAYS_KEPT * 86_400_000).toISOString();
  const kept = await systemTransaction(pool, tenantId, 'empty-old-imports', async (tx) => {
    await sql`delete from imports where tenant_id = ${tenantId} and created_at < ${before} and state not in ('done', 'undone')`.execute(
      tx,
    );
    await sql`update import_rows set content = null from imports i where i.tenant_id = ${tenantId} and i.created_at < ${before} and i.emptied_at is null
      and import_rows.tenant_id = i.tenant_id and import_rows.import_id = i.id and import_rows.content is not null`.execute(
      tx,
    );
    await sql`update imports set file_key = null, file_name = null, look = null, emptied_at = ${now()} where tenant_id = ${tenantId} and created_at < ${before} and emptied_at is null`.execute(
      tx,
    );
    const { rows } = await sql<{
      key: string;
    }>`select file_key as key from imports where tenant_id = ${tenantId} and file_key is not null`.execute(tx);
    return new Set(rows.map(({ key }) => key));
  });
  const aDayAgo = new Date(Date.parse(now()) - 86_400_000).toISOString();
  for await (const { key, storedAt } of files.list({ tenantId, folder: 'imports' }))
    if (!kept.has(key) && storedAt < aDayAgo) await files.remove(key);
}
