import { sweeping } from '#app/features/documents/public.ts';
import type { Job } from '#app/platform/jobs/job.ts';
import { GOALS_FOLDER } from './server/goals.ts';

/** Removes bytes that no version of a goal picture points at: of forms that were refused or cut off. */
export const sweepGoals: Job = {
  name: 'sweep-goals',
  cron: '40 * * * *',
  run: sweeping(GOALS_FOLDER, 'sweep-goals', async (tx, tenantId, keys) => {
    const kept = await tx
      .selectFrom('goal_files')
      .where('tenant_id', '=', tenantId)
      .where('storage_key', 'in', keys)
      .select('storage_key')
      .execute();
    return kept.map(({ storage_key }) => storage_key);
  }),
};
