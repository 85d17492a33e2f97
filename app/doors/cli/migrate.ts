import { loadConfig } from '#app/platform/config/config.ts';
import { openServer } from '#app/platform/db/open-server.ts';
import type { Command } from './command.ts';

/** Brings the configured database to the newest schema and checks that the application may run on it. */
export const migrateCommand: Command = {
  usage: '',
  options: {},
  words: [0, 0],
  async run() {
    const config = loadConfig();
    if (config.database !== undefined && config.database.ownerUrl === undefined) {
      throw new Error('Set DATABASE_OWNER_URL to the role that owns the schema: docs/operations.md.');
    }
    const server = await openServer(config);
    for (const name of server.migrated) console.log(name);
    console.log(server.migrated.length === 0 ? 'The schema is the newest already.' : 'The schema is the newest now.');
    await server.stop();
    return 0;
  },
};
