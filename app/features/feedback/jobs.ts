import type { Job } from '#app/platform/jobs/job.ts';
import { forgetOldBallots } from './server/forget-ballots.ts';

/** Forgets, every night, which browsers have answered about sessions two days ago. */
export const forgetBallots: Job = {
  name: 'forget-feedback-ballots',
  cron: '50 3 * * *',
  run: (services, tenantId) => forgetOldBallots(services, tenantId),
};
