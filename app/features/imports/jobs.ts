import type { Job } from '#app/platform/jobs/job.ts';
import { emptyOldImports as empty } from './server/empty-old-imports.ts';

/** Takes away, every night, what stood in lists that were sent in fourteen days ago. */
export const emptyOldImports: Job = {
  name: 'empty-old-imports',
  cron: '40 3 * * *',
  run: (services, tenantId) => empty(services, tenantId),
};
