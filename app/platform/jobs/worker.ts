import { PgBoss } from 'pg-boss';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import { safeError } from '#app/platform/log/log.ts';
import type { Services } from '#app/platform/services.ts';
import type { Job } from './job.ts';
import { QUEUE_SCHEMA } from './prepare-queues.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Starts working off `jobs` and returns how to stop: running jobs get 5 seconds to finish. */
export async function startWorker(
  connectionString: string,
  services: Services,
  jobs: readonly Job[],
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString,
    schema: QUEUE_SCHEMA,
    migrate: false,
    max: 2,
    application_name: 'egenvag-worker',
  });
  boss.on('error', (error) => services.log.error(safeError(error), 'queue'));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: 'singleton', retryLimit: 3, retryBackoff: true });
    await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Stockholm' });
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, () => runForAllTenants(services, job));
  }
  return () => boss.stop({ graceful: true, timeout: 5000 });
}

/** Runs one job for every tenant in turn. A tenant whose turn fails does not hold up the others; the job then counts as failed and is tried again. */
export async function runForAllTenants(services: Services, job: Job): Promise<void> {
  const tenants = await systemTransaction(services.pool, NOBODY, job.name, (tx) =>
    tx.selectFrom('tenants').select('id').execute(),
  );
  const failures: unknown[] = [];
  for (const { id } of tenants) {
    await job.run(services, id).catch((error: unknown) => {
      services.log.error({ job: job.name, tenant: id, ...safeError(error) }, 'job failed');
      failures.push(error);
    });
  }
  if (failures.length > 0) throw new Error(`${job.name} failed for ${failures.length} of ${tenants.length} tenants`);
}
