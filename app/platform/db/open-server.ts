import type { Config } from '../config/config.ts';
import { prepareQueues } from '../jobs/prepare-queues.ts';
import { checkServer } from './check-server.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';

/** A database server that is up, migrated and checked. */
export interface OpenServer {
  /** Connection string of the application's role. */
  appUrl: string;
  /** Connection string of the role that owns the schema; undefined when the operator gave none. */
  ownerUrl: string | undefined;
  /** Connection string of the embedded server's superuser, for loading the demo; undefined with the operator's own server. */
  superuserUrl: string | undefined;
  /** The migrations that were run just now. */
  migrated: string[];
  /** Leaves an embedded server (the last user shuts it down); nothing with the operator's own. */
  stop(): Promise<void>;
}

/**
 * Opens the database of the configuration: starts or joins the embedded PostgreSQL, or uses the operator's. Migrates where it has the owner's
 * connection, and refuses (throws) a server, role or schema that the walls would not hold on.
 */
export async function openServer(config: Pick<Config, 'dataFolder' | 'database'>): Promise<OpenServer> {
  if (config.database !== undefined) {
    const { appUrl, ownerUrl } = config.database;
    const migrated = ownerUrl === undefined ? [] : await prepare(ownerUrl);
    await checkServer(appUrl);
    return { appUrl, ownerUrl, superuserUrl: undefined, migrated, stop: async () => {} };
  }
  const server = await startEmbeddedPostgres({ folder: config.dataFolder });
  try {
    const { app, owner, superuser } = server.urls();
    const migrated = await prepare(owner);
    await checkServer(app);
    return { appUrl: app, ownerUrl: owner, superuserUrl: superuser, migrated, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(ownerUrl: string): Promise<string[]> {
  const migrated = await migrate(ownerUrl);
  await prepareQueues(ownerUrl);
  return migrated;
}
