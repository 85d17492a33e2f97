import { verifyTenant } from '#app/platform/audit/seal.ts';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import { openServices } from '#app/platform/open-services.ts';
import type { Command } from './command.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Recomputes every tenant's chain of audit seals. Ends with 1 when one is broken. */
export const verifyAudit: Command = {
  usage: '',
  options: {},
  words: [0, 0],
  async run() {
    const opened = await openServices();
    try {
      const { pool, keys } = opened.services;
      const tenants = await systemTransaction(pool, NOBODY, 'verify-audit', (tx) =>
        tx.selectFrom('tenants').select(['id', 'key']).orderBy('key').execute(),
      );
      let isIntact = true;
      for (const tenant of tenants) {
        const { seals, events, broken } = await verifyTenant(pool, keys.audit, tenant.id);
        console.log(
          `${tenant.key}: ${broken === null ? 'intact' : `BROKEN at seal ${broken}`}, ${seals} seals over ${events} events`,
        );
        isIntact &&= broken === null;
      }
      return isIntact ? 0 : 1;
    } finally {
      await opened.close();
    }
  },
};
