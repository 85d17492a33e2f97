import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#app/platform/db/embedded-postgres.ts';
import { migrate } from '#app/platform/db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings of the migrated template database of this run. */
    template: { superuser: string; owner: string; app: string };
  }
}

let running: { server: EmbeddedPostgres; folder: string } | undefined;

/** One throwaway PostgreSQL for the whole run, with a migrated database that the tests clone. */
export async function setup(project: TestProject): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'egenvag-test-'));
  const server = await startEmbeddedPostgres({ folder, durability: 'throwaway' });
  running = { server, folder };
  const { superuser, owner, app } = server.urls();
  await migrate(owner);
  await withClient(server.urls('postgres').superuser, (client) =>
    client.query('alter database egenvag is_template true allow_connections false'),
  );
  project.provide('template', { superuser, owner, app });
}

/** Stops the server and removes its data. */
export async function teardown(): Promise<void> {
  await running?.server.stop();
  if (running !== undefined) await rm(running.folder, { recursive: true, force: true });
  running = undefined;
}
