import { sql } from 'kysely';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { dayOf } from '#app/shared/dates.ts';

/**
 * Removes a tenant's applications that led to nothing, so long after the decision as their programmes keep them, with people of whom nothing
 * else is known. Returns how many; run again it is none.
 */
export async function forgetApplications(services: Pick<Services, 'pool' | 'now'>, tenantId: string): Promise<number> {
  const today = dayOf(services.now());
  return systemTransaction(services.pool, tenantId, 'forget-applications', async (tx) => {
    const { rows } = await sql<{ gone: number }>`select app.forget_applications(${today}::date) as gone`.execute(tx);
    return rows[0]?.gone ?? 0;
  });
}
