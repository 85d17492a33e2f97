import { PgBoss } from 'pg-boss';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';

/** The schema that pg-boss keeps its queues in. */
export const QUEUE_SCHEMA = 'pgboss';

/** Brings the queue's own schema up to date as the owner, and lets the application's role use it and nothing more. */
export async function prepareQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: QUEUE_SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
  await withClient(ownerUrl, async (client) => {
    await client.query(`grant usage on schema ${QUEUE_SCHEMA} to egenvag_app`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to egenvag_app`);
    await client.query(`grant usage on all sequences in schema ${QUEUE_SCHEMA} to egenvag_app`);
    await client.query(`grant execute on all functions in schema ${QUEUE_SCHEMA} to egenvag_app`);
    await client.query(
      `alter default privileges in schema ${QUEUE_SCHEMA} grant select, insert, update, delete on tables to egenvag_app`,
    );
  });
}
