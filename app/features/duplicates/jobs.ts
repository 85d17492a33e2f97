import { sql } from 'kysely';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Job } from '#app/platform/jobs/job.ts';

// A part takes about a second; whoever comes after waits for nobody.
const PEOPLE_AT_A_TIME = 200;
const MOST_PARTS = 500;

/** Compares people who are new or have changed with everybody else in the tenant, and notes who is probably the same. */
export const findDuplicates: Job = {
  name: 'find-duplicates',
  cron: '*/5 * * * *',
  run: async ({ pool }, tenantId) => {
    for (let part = 0; part < MOST_PARTS; part += 1) {
      const looked = await systemTransaction(pool, tenantId, 'find-duplicates', async (tx) => {
        const { rows } = await sql<{
          looked: number;
        }>`select app.find_duplicates(${PEOPLE_AT_A_TIME}) as looked`.execute(tx);
        return rows[0]?.looked ?? 0;
      });
      if (looked < PEOPLE_AT_A_TIME) return;
    }
  },
};
