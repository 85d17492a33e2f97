import type { Job } from '#app/platform/jobs/job.ts';
import { sealTenant } from './seal.ts';

/** Seals each tenant's new events every minute. The head goes to the log, where it can be kept apart from the database. */
export const sealAudit: Job = {
  name: 'seal-audit',
  cron: '* * * * *',
  async run({ pool, keys, log }, tenantId) {
    const seal = await sealTenant(pool, keys.audit, tenantId);
    if (seal)
      log.info({ tenant: tenantId, seal: seal.number, events: seal.eventCount, head: seal.head }, 'audit sealed');
  },
};
