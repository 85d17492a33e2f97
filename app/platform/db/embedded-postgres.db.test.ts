import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withClient } from './embedded-bootstrap.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { startMark } from './process-identity.ts';

let home: string;
let folder: string;

beforeAll(async () => {
  // mkdtemp makes a closed folder (mode 700): what a home looks like to the user the database runs as.
  home = await mkdtemp(join(tmpdir(), 'egenvag-embedded-'));
  folder = join(home, 'data');
});

afterAll(() => rm(home, { recursive: true, force: true }));

const start = () => startEmbeddedPostgres({ folder });
const value = async (url: string, sql: string) =>
  (await withClient(url, (client) => client.query({ text: sql, rowMode: 'array' }))).rows[0]?.[0];
const isRunning = (server: EmbeddedPostgres) => startMark(server.pid) !== undefined;

/** Starts the server from a process of its own that holds it until it is killed. */
async function startElsewhere() {
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)});
    await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} }); console.log('up'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return async () => {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  };
}

describe('the embedded PostgreSQL', () => {
  it('makes its roles, sorts Swedish, checks its pages and asks for a password', async () => {
    const server = await start();
    const { app, owner } = server.urls();
    expect(await value(app, 'select current_user')).toBe('egenvag_app');
    expect(await value(owner, `select string_agg(w, '' order by w) from unnest(array['ö','ä','z','å','a']) w`)).toBe(
      'azåäö',
    );
    expect(await value(app, `select current_setting('data_checksums')`)).toBe('on');
    expect(await value(app, `select current_setting('fsync') || current_setting('synchronous_commit')`)).toBe('onon');
    const wrong = new pg.Client({ connectionString: app.replace(/:[^:@]+@/, ':wrong@') });
    await expect(wrong.connect()).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(folder, 'passwords.json')).mode & 0o077).toBe(0);
    await server.stop();
    expect(isRunning(server)).toBe(false);
  });

  it('is joined by a second user and goes down with the last one', async () => {
    const first = await start();
    const second = await start();
    expect(second.pid).toBe(first.pid);
    await first.stop();
    expect(await value(second.urls().app, 'select 1')).toBe(1);
    await second.stop();
    expect(isRunning(second)).toBe(false);
  });

  it('that a killed process left behind is taken over, with everything that was acknowledged', async () => {
    const kill = await startElsewhere();
    const before = await start();
    await value(before.urls().owner, 'create table if not exists kept (n int)');
    await value(before.urls().owner, 'insert into kept values (1) returning n');
    await kill();
    const after = await start();
    expect(after.pid).toBe(before.pid);
    await before.stop();
    expect(await value(after.urls().owner, 'select count(*)::int from kept')).toBe(1);
    await after.stop();
    expect(isRunning(after)).toBe(false);
  });

  it('that was killed comes back with everything that was acknowledged', async () => {
    const server = await start();
    await value(server.urls().owner, 'create table if not exists kept (n int)');
    const count = await value(
      server.urls().owner,
      'with i as (insert into kept values (2) returning 1) select 1 + (select count(*)::int from kept)',
    );
    process.kill(server.pid, 'SIGKILL');
    const again = await start();
    expect(await value(again.urls().owner, 'select count(*)::int from kept')).toBe(count);
    await again.stop();
    await server.stop();
  });

  it('that is killed while somebody joins it comes up for her all the same', async () => {
    const server = await start();
    // Stopped, it takes the connection and says nothing; killed then, it drops it.
    process.kill(server.pid, 'SIGSTOP');
    const joining = start();
    await wait(500);
    process.kill(server.pid, 'SIGKILL');
    const again = await joining;
    expect(again.pid).not.toBe(server.pid);
    expect(await value(again.urls().app, 'select 1')).toBe(1);
    await again.stop();
    await server.stop();
  });

  it('that is killed under us is started again where connections look for it', async () => {
    const server = await start();
    process.kill(server.pid, 'SIGKILL');
    await vi.waitFor(async () => expect(await value(server.urls().app, 'select 1')).toBe(1), 15_000);
    await server.stop();
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('that several processes look after comes back where connections look for it, however often it is killed', async () => {
    const killers = await Promise.all([startElsewhere(), startElsewhere()]);
    const server = await start();
    const { app } = server.urls();
    const pidNow = () => Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    for (let kill = 0; kill < 5; kill += 1) {
      process.kill(pidNow(), 'SIGKILL');
      await vi.waitFor(async () => expect(await value(app, 'select 1')).toBe(1), { timeout: 15_000, interval: 50 });
    }
    await server.stop();
    await Promise.all(killers.map((kill) => kill()));
    await (await start()).stop();
  }, 120_000);

  it('is joined by many at once', async () => {
    const servers = await Promise.all(Array.from({ length: 8 }, start));
    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1);
    for (const server of servers) await server.stop();
    expect(isRunning(servers[0]!)).toBe(false);
  });

  it('starts over files whose number now belongs to another process, and leaves that process alone', async () => {
    const before = await start();
    await before.stop();
    const other = spawn('sleep', ['60']);
    const left = `${other.pid}\n${folder}/postgres\n0\n${before.port}\n.\n127.0.0.1\n\nready\n`;
    for (const name of ['postmaster.pid', `.s.PGSQL.${before.port}.lock`])
      writeFileSync(join(folder, 'postgres', name), left);
    const server = await start();
    expect(server.port).toBe(before.port);
    expect(server.pid).not.toBe(other.pid);
    expect(startMark(other.pid!)).toBeDefined();
    await server.stop();
    other.kill();
  });

  it('starts over an interrupted first start', async () => {
    const unfinished = join(home, 'unfinished');
    mkdirSync(join(unfinished, 'postgres-draft-x', 'base'), { recursive: true });
    const server = await startEmbeddedPostgres({ folder: unfinished });
    expect(await value(server.urls().app, 'select 1')).toBe(1);
    await server.stop();
    expect(existsSync(join(unfinished, 'postgres-draft-x'))).toBe(false);
    rmSync(unfinished, { recursive: true });
  });

  it('writes no values of rows into its log', async () => {
    const server = await start();
    await value(server.urls().owner, 'create table if not exists secrets (word text primary key)');
    await value(server.urls().owner, `insert into secrets values ('hush-hush') on conflict do nothing returning 1`);
    await expect(value(server.urls().owner, `insert into secrets values ('hush-hush')`)).rejects.toThrow(
      /duplicate key/,
    );
    await expect(value(server.urls().owner, `select 'hush-hush'::int`)).rejects.toThrow();
    await server.stop();
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('hush-hush');
  });
});
