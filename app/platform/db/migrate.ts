import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from './embedded-bootstrap.ts';

/** One step of the schema: a numbered SQL file. */
export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/** The project's own migrations. */
export const migrationsFolder = join(import.meta.dirname, '..', '..', '..', 'db', 'migrations');

const LOCK_KEY = 7203318;
const NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;

/**
 * Brings the database at `ownerUrl` to the newest schema and returns the names of the migrations it ran, in order. Each runs in a transaction of
 * its own; two processes that migrate at once wait for each other. Refuses (throws) when an applied file was changed or is missing,
 * or when a new file comes before an applied one.
 */
export async function migrate(ownerUrl: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query(
      `create table if not exists schema_migrations (
        name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    );
    await client.query(
      `do $$ begin if to_regrole('egenvag_app') is not null then grant select on schema_migrations to egenvag_app; end if; end $$`,
    );
    const applied = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from schema_migrations order by name',
    );
    const pending = pendingMigrations(migrations, applied.rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  });
}

/** Reads the migration files in `folder` in order; throws when a name is malformed or a number is missing or used twice. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const number = NAME.exec(name)?.[1];
      if (Number(number) !== index + 1)
        throw new Error(
          `Migration ${name}: expected number ${String(index + 1).padStart(4, '0')} and a name like 0001_tenants.sql`,
        );
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** The migrations that are left to run; throws when what was applied is not the beginning of `migrations`. */
export function pendingMigrations(migrations: Migration[], applied: { name: string; sha256: string }[]): Migration[] {
  for (const [index, done] of applied.entries()) {
    const file = migrations[index];
    if (file === undefined)
      throw new Error(
        `The database has migration ${done.name}, which this version does not know. Use a newer version.`,
      );
    if (file.name !== done.name)
      throw new Error(`Migration ${file.name} comes before ${done.name}, which is applied already.`);
    if (file.sha256 !== done.sha256)
      throw new Error(`Migration ${done.name} was changed after it was applied. Write a new migration instead.`);
  }
  return migrations.slice(applied.length);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '2s'`);
    await client.query(migration.sql);
    await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    const done = await client.query('commit');
    if (done.command !== 'COMMIT') throw new Error('the transaction was rolled back');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`Migration ${migration.name} failed: ${describe(error, migration.sql)}`, { cause: error });
  }
}

function describe(error: unknown, sql: string): string {
  const { message, position } = error as { message: string; position?: string };
  return position === undefined ? message : `${message} (line ${sql.slice(0, Number(position)).split('\n').length})`;
}
