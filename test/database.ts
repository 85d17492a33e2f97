import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';

/** A database of a test's own: migrated, empty, on the run's PostgreSQL. */
export interface TestDatabase {
  name: string;
  /** As the role that owns the schema (migrations, loading). */
  ownerUrl: string;
  /** As the role the application runs as, under row-level security. */
  appUrl: string;
  /** As the server's superuser: for looking into the catalogue, never for the code under test. */
  superuserUrl: string;
}

/** Clones the migrated template. Call it at the top of a test file or describe block; the clone is removed after its tests. */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await cloneDatabase();
  afterAll(() => dropDatabase(database.name));
  return database;
}

/** Like testDatabase, for use inside hooks and tests; the caller drops it with dropDatabase, or it goes with the run. */
export async function cloneDatabase(template = 'egenvag'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} template ${template} owner egenvag_owner`);
  await onServer(`revoke all on database ${name} from public`);
  await onServer(`grant connect on database ${name} to egenvag_app`);
  const { owner, app, superuser } = inject('template');
  return { name, ownerUrl: named(owner, name), appUrl: named(app, name), superuserUrl: named(superuser, name) };
}

/** Removes a clone; one that still has open connections stays until the run ends. */
export async function dropDatabase(name: string): Promise<void> {
  await onServer(`drop database if exists ${name}`).catch(() => undefined);
}

function onServer(statement: string): Promise<unknown> {
  return withClient(named(inject('template').superuser, 'postgres'), (client) => client.query(statement));
}

function named(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
