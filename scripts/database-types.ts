/**
 * Writes the Kysely types of the schema to app/platform/db/generated.ts, read from a scratch database that was just migrated.
 * With --check it writes nothing and fails when the file is not what it would write.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '#app/platform/db/embedded-postgres.ts';
import { migrate } from '#app/platform/db/migrate.ts';

const target = join(import.meta.dirname, '..', 'app', 'platform', 'db', 'generated.ts');
const folder = await mkdtemp(join(tmpdir(), 'egenvag-types-'));
const server = await startEmbeddedPostgres({ folder, durability: 'throwaway' });
try {
  const { owner } = server.urls();
  await migrate(owner);
  const draft = join(folder, 'generated.ts');
  // Must agree with the parsers that app/platform/db sets on the driver.
  const types = { timestamptz: 'string', timestamp: 'string', int8: 'number', interval: 'string', time: 'string' };
  const flags = ['--dialect', 'postgres', '--date-parser', 'string', '--type-mapping', JSON.stringify(types)];
  await promisify(execFile)('kysely-codegen', [
    ...flags,
    '--url',
    owner,
    '--out-file',
    draft,
    '--exclude-pattern',
    '{pgboss,copied}.*',
  ]);
  const wanted = await readFile(draft, 'utf8');
  if (!process.argv.includes('--check')) await writeFile(target, wanted);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== wanted) {
    process.exitCode = 1;
    console.error('app/platform/db/generated.ts does not match db/migrations: run npm run db:types');
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
