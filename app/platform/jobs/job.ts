import type { Log } from '#app/platform/log/log.ts';
import type { Services } from '#app/platform/services.ts';

/** A recurring piece of work. It runs once per tenant and due time, whatever number of worker processes there are. */
export type Job = {
  /** One verb phrase, unique: 'seal-audit'. */
  name: string;
  /** Crontab in Stockholm time. */
  cron: string;
  run: (
    services: Pick<Services, 'pool' | 'keys' | 'files' | 'post' | 'origin' | 'taxonomyUrl' | 'now'> & { log: Log },
    tenantId: string,
  ) => Promise<void>;
};
