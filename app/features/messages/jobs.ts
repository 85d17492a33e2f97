import { sweeping } from '#app/features/documents/public.ts';
import type { Job } from '#app/platform/jobs/job.ts';
import { MESSAGES_FOLDER } from './server/read-attachment.ts';

/** Removes bytes that no message points at: of forms that were refused or cut off. */
export const sweepMessages: Job = {
  name: 'sweep-messages',
  cron: '50 * * * *',
  run: sweeping(MESSAGES_FOLDER, 'sweep-messages', async (tx, tenantId, keys) => {
    const kept = await tx
      .selectFrom('message_files')
      .where('tenant_id', '=', tenantId)
      .where('storage_key', 'in', keys)
      .select('storage_key')
      .execute();
    return kept.map(({ storage_key }) => storage_key);
  }),
};
