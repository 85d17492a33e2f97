import type { Job } from '#app/platform/jobs/job.ts';
import { fetchOccupationFacts } from './server/fetch-facts.ts';

/** Facts about occupations, once for the whole installation: the first tenant's turn asks, the others find that it was asked lately. */
export const fetchFacts: Job = {
  name: 'fetch-occupation-facts',
  cron: '25 * * * *',
  run: async (services) => {
    const fetched = await fetchOccupationFacts(services);
    if (fetched.outcome === 'failed') services.log.warn({ fault: fetched.fault }, 'occupation facts not fetched');
    if (fetched.outcome === 'fetched') services.log.info(fetched, 'occupation facts fetched');
  },
};
