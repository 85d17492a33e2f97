import type { Db } from '#app/platform/db/database.ts';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';

/** No tenant: for what belongs to the installation. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Runs `work` as the system in the tenant with this key, in one transaction. Throws, with the keys there are, when there is none. */
export async function inTenant<T>(
  { pool }: Pick<Services, 'pool'>,
  { tenantKey, purpose }: { tenantKey: string; purpose: string },
  work: (db: Db, tenantId: string) => Promise<T>,
): Promise<T> {
  const tenants = await systemTransaction(pool, NOBODY, purpose, (tx) =>
    tx.selectFrom('tenants').select(['id', 'key']).orderBy('key').execute(),
  );
  const tenant = tenants.find(({ key }) => key === tenantKey);
  if (tenant === undefined) {
    const known = tenants.map(({ key }) => key).join(', ');
    throw new Error(
      `There is no tenant "${tenantKey}". ${known === '' ? 'There is none yet.' : `There are: ${known}.`}`,
    );
  }
  return systemTransaction(pool, tenant.id, purpose, (tx) => work(tx, tenant.id));
}
