import { sql } from 'kysely';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Job } from '#app/platform/jobs/job.ts';
import { dayOf } from '#app/shared/dates.ts';

/** Lets the history follow new terms on the day from which they hold. */
export const keepExtents: Job = {
  name: 'keep-extents',
  cron: '10 1 * * *',
  run: async ({ pool, now, log }, tenantId) => {
    const { rows } = await systemTransaction(pool, tenantId, 'keep-extents', (tx) =>
      sql<{
        followed: number;
      }>`select app.keep_extents(${dayOf(now())}::date, ${now()}::timestamptz) as followed`.execute(tx),
    );
    const count = rows[0]?.followed ?? 0;
    if (count > 0) log.info({ event: 'keep-extents', tenant: tenantId, count }, 'the history follows new terms');
  },
};
