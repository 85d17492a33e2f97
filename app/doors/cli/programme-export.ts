import { exportDefinitionAs } from '#app/features/programmes/public.ts';
import { openServices } from '#app/platform/open-services.ts';
import { type Command, UsageError } from './command.ts';
import { inTenant } from './in-tenant.ts';

/** Prints the definition file of a programme. */
export const programmeExport: Command = {
  usage: 'KEY --tenant KEY',
  options: { tenant: { type: 'string' } },
  words: [1, 1],
  async run({ values, words: [key = ''] }) {
    const { tenant: tenantKey } = values;
    if (typeof tenantKey !== 'string') throw new UsageError('--tenant is missing.');
    const opened = await openServices();
    try {
      const text = await inTenant(opened.services, { tenantKey, purpose: 'programme-export' }, (db, tenantId) =>
        exportDefinitionAs(db, { tenantId, key }),
      );
      if (text === undefined) throw new Error(`${tenantKey} has no programme "${key}".`);
      process.stdout.write(text);
      return 0;
    } finally {
      await opened.close();
    }
  },
};
