import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Job } from '#app/platform/jobs/job.ts';
import { DOCUMENTS_FOLDER } from './documents-folder.ts';

// An upload under way has stored its bytes before it is saved.
const LEFT_ALONE_MS = 60 * 60 * 1000;
const AT_ONCE = 500;

type Tx = Parameters<Parameters<typeof systemTransaction>[3]>[0];

/** A job that removes stored files of one folder that nothing points at: of uploads that were refused or cut off, and of what was deleted. */
export function sweeping(
  folder: string,
  jobName: string,
  /** Which of these keys something still points at. */
  pointedAt: (tx: Tx, tenantId: string, keys: readonly string[]) => Promise<string[]>,
): Job['run'] {
  return async ({ pool, files, now }, tenantId) => {
    const before = new Date(Date.parse(now()) - LEFT_ALONE_MS).toISOString();
    let batch: string[] = [];
    for await (const { key, storedAt } of files.list({ tenantId, folder })) {
      if (storedAt >= before) continue;
      batch.push(key);
      if (batch.length < AT_ONCE) continue;
      await sweep(batch);
      batch = [];
    }
    await sweep(batch);

    async function sweep(keys: readonly string[]): Promise<void> {
      if (keys.length === 0) return;
      const kept = new Set(await systemTransaction(pool, tenantId, jobName, (tx) => pointedAt(tx, tenantId, keys)));
      for (const key of keys) if (!kept.has(key)) await files.remove(key);
    }
  };
}

/** Removes bytes of a tenant's documents that no version points at. */
export const sweepFiles = sweeping(DOCUMENTS_FOLDER, 'sweep-documents', async (tx, tenantId, keys) => {
  const kept = await tx
    .selectFrom('document_versions')
    .where('tenant_id', '=', tenantId)
    .where('storage_key', 'in', keys)
    .select('storage_key')
    .execute();
  return kept.flatMap(({ storage_key }) => storage_key ?? []);
});
