import { sweeping } from '#app/features/documents/public.ts';
import type { Job } from '#app/platform/jobs/job.ts';
import { MATERIALS_FOLDER } from './server/keep-material.ts';

/** Removes bytes that no version of a material points at: of forms that were refused or cut off, and of what was removed. */
export const sweepMaterials: Job = {
  name: 'sweep-materials',
  cron: '45 * * * *',
  run: sweeping(MATERIALS_FOLDER, 'sweep-materials', async (tx, tenantId, keys) => {
    const kept = await tx
      .selectFrom('material_versions')
      .where('tenant_id', '=', tenantId)
      .where('storage_key', 'in', keys)
      .select('storage_key')
      .execute();
    return kept.flatMap(({ storage_key }) => storage_key ?? []);
  }),
};
