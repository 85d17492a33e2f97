import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Job } from '#app/platform/jobs/job.ts';
import { DOCUMENTS_FOLDER } from './documents-folder.ts';

// An upload under way has stored its bytes before it is saved.
const LEFT_ALONE_MS = 60 * 60 * 1000;
const AT_ONCE = 500;

/** Removes stored files of a tenant's documents that nothing points at: of uploads that were refused or cut off, and of deleted documents. */
export const sweepFiles: Job['run'] = async ({ pool, files, now }, tenantId) => {
  const before = new Date(Date.parse(now()) - LEFT_ALONE_MS).toISOString();
  let batch: string[] = [];
  for await (const { key, storedAt } of files.list({ tenantId, folder: DOCUMENTS_FOLDER })) {
    if (storedAt >= before) continue;
    batch.push(key);
    if (batch.length < AT_ONCE) continue;
    await sweep(batch);
    batch = [];
  }
  await sweep(batch);

  async function sweep(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const kept = await systemTransaction(pool, tenantId, 'sweep-documents', (tx) =>
      tx
        .selectFrom('document_versions')
        .where('tenant_id', '=', tenantId)
        .where('storage_key', 'in', keys)
        .select('storage_key')
        .execute(),
    );
    const pointedAt = new Set(kept.map(({ storage_key }) => storage_key));
    for (const key of keys) if (!pointedAt.has(key)) await files.remove(key);
  }
};
