import type { Job } from '#app/platform/jobs/job.ts';
import { forgetOldLimits } from './server/forget-limits.ts';

/** Removes counts of guesses that have been over for a day. They belong to no tenant: once for each does no harm. */
export const forgetGuesses: Job = {
  name: 'forget-guesses',
  cron: '20 3 * * *',
  run: (services) => forgetOldLimits(services),
};
