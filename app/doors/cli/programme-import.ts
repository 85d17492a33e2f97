import { importDefinitionAs } from '#app/features/programmes/public.ts';
import { openServices } from '#app/platform/open-services.ts';
import { type Command, UsageError } from './command.ts';
import { inTenant } from './in-tenant.ts';
import { readDefinition } from './programme-check.ts';

/** Makes a programme out of a definition file. Ends with 1, and changes nothing, when the file is faulty or the key is taken. */
export const programmeImport: Command = {
  usage: 'FILE --tenant KEY [--update]',
  options: { tenant: { type: 'string' }, update: { type: 'boolean', default: false } },
  words: [1, 1],
  async run({ values, words: [file = ''] }) {
    const { tenant: tenantKey, update } = values;
    if (typeof tenantKey !== 'string') throw new UsageError('--tenant is missing.');
    const definition = readDefinition(file);
    if (definition === undefined) return 1;
    const opened = await openServices();
    try {
      const imported = await inTenant(opened.services, { tenantKey, purpose: 'programme-import' }, (db, tenantId) =>
        importDefinitionAs(db, { tenantId, definition, onExisting: update ? 'update' : 'refuse' }),
      );
      if (!imported.ok) {
        console.log(`${tenantKey} has a programme "${definition.key}" already. To bring it to this file: --update`);
        return 1;
      }
      console.log(`${definition.key}: ${imported.value.outcome} in ${tenantKey}.`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};
