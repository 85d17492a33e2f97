import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadDemo } from '#app/demo/load-demo.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#app/platform/db/embedded-postgres.ts';
import { migrate } from '#app/platform/db/migrate.ts';
import { dayOf } from '#app/shared/dates.ts';
import { unpackBrowser } from './browser.ts';
import { demoTemplate, testSecret } from './test-installation.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings of the migrated template database of this run. */
    template: { superuser: string; owner: string; app: string };
    /** Where the run's PostgreSQL writes its log. */
    serverLog: string;
    /** Set in the long form of the hardening tests. */
    isCampaign?: boolean;
  }
}

let running: { server: EmbeddedPostgres; folder: string } | undefined;

/** One throwaway PostgreSQL for the whole run, with a migrated database that the tests clone; browser tests have one with the demo, too. */
export async function setup(project: TestProject): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'egenvag-test-'));
  const server = await startEmbeddedPostgres({ folder, durability: 'throwaway' });
  running = { server, folder };
  const { superuser, owner, app } = server.urls();
  await migrate(owner);
  const onServer = (statement: string) =>
    withClient(server.urls('postgres').superuser, (client) => client.query(statement));
  await onServer('alter database egenvag is_template true allow_connections false');
  if (project.name === 'browser') {
    await unpackBrowser();
    await onServer(`create database ${demoTemplate} template egenvag owner egenvag_owner`);
    const superuserUrl = server.urls(demoTemplate).superuser;
    const today = dayOf(new Date().toISOString());
    await loadDemo({ superuserUrl, keys: deriveKeys(testSecret), seed: 'egenvag', today });
    await onServer(`alter database ${demoTemplate} is_template true allow_connections false`);
  }
  project.provide('template', { superuser, owner, app });
  project.provide('serverLog', join(folder, 'postgres.log'));
}

/** Stops the server and removes its data. */
export async function teardown(): Promise<void> {
  await running?.server.stop();
  if (running !== undefined) await rm(running.folder, { recursive: true, force: true });
  running = undefined;
}
