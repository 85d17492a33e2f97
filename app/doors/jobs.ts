import { sealAudit } from '#app/platform/audit/jobs.ts';
import type { Job } from '#app/platform/jobs/job.ts';

/** Everything the worker does by itself. */
export const jobs: readonly Job[] = [sealAudit];
