import type { Job } from '#app/platform/jobs/job.ts';
import { sweepFiles } from './server/sweep-files.ts';

/** Removes bytes that no document points at any longer. */
export const sweepDocuments: Job = { name: 'sweep-documents', cron: '20 * * * *', run: sweepFiles };
