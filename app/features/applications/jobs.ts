import type { Job } from '#app/platform/jobs/job.ts';
import { forgetApplications } from './server/forget-applications.ts';

/** Removes applications that led to nothing, so long after the decision as their programmes keep them. */
export const forgetOldApplications: Job = {
  name: 'forget-applications',
  cron: '40 3 * * *',
  run: async (services, tenantId) => {
    const gone = await forgetApplications(services, tenantId);
    if (gone > 0)
      services.log.info({ event: 'applications-forgotten', tenant: tenantId, gone }, 'old applications removed');
  },
};
