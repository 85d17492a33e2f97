import { sql } from 'kysely';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { addMonths, dayOf } from '#app/shared/dates.ts';
import { keptMonths } from '../domain/limits.ts';

/** Removes a tenant's applications that led to nothing, six months after the decision. Returns how many; run again it is none. */
export async function forgetApplications(services: Pick<Services, 'pool' | 'now'>, tenantId: string): Promise<number> {
  const before = addMonths(dayOf(services.now()), -keptMonths);
  return systemTransaction(services.pool, tenantId, 'forget-applications', async (tx) => {
    const { rows } = await sql<{ gone: number }>`select app.forget_applications(${before}::date) as gone`.execute(tx);
    return rows[0]?.gone ?? 0;
  });
}
