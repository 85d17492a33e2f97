import type { Job } from '#app/platform/jobs/job.ts';
import { removeDue } from './server/remove-due.ts';

/** Removes, every night, what was told of health and economy so long ago as the tenant has decided. */
export const removeGuarded: Job = {
  name: 'remove-guarded',
  cron: '50 3 * * *',
  run: async (services, tenantId) => {
    const removed = await removeDue(services, tenantId);
    if (removed > 0)
      services.log.info({ event: 'guarded-removed', tenant: tenantId, removed }, 'health and economy removed by rule');
  },
};
