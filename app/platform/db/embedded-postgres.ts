import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bootstrapDatabase } from './embedded-bootstrap.ts';
import { type Cluster, dataArgument, openCluster } from './embedded-cluster.ts';
import { type Durability, serverSettings } from './embedded-settings.ts';
import { joinUsers } from './embedded-users.ts';
import { postgresIn, startMark } from './process-identity.ts';

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  port: number;
  pid: number;
  /** Connection strings of a database on it, `egenvag` unless named. */
  urls(database?: string): DatabaseUrls;
  /** Leaves the server; the last process that uses it also shuts it down and waits until it is down. */
  stop(): Promise<void>;
}

/** The same database as seen by the superuser, by the owner of the schema and by the application. */
export interface DatabaseUrls {
  superuser: string;
  owner: string;
  app: string;
}

const PATIENCE_MS = 60_000;
const POLL_MS = 20;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * Starts the PostgreSQL whose data lie in `folder`, or joins it when it runs already: for another Egenväg process, or left behind by a
 * killed one. Makes roles and database on the first start. Throws when it cannot be started, with the end of its log.
 */
export async function startEmbeddedPostgres(options: {
  folder: string;
  durability?: Durability;
}): Promise<EmbeddedPostgres> {
  const data = resolve(options.folder);
  const durability = options.durability ?? 'lasting';
  const cluster = await openCluster(data, durability);
  const users = joinUsers(join(data, 'users'));
  const stop = async () => {
    const running = runningServer(cluster.folder);
    if (users.leave() && running !== undefined) await shutDown(running.pid);
  };
  try {
    const { pid, port } = await joinOrLaunch(cluster, join(data, 'postgres.log'), durability);
    const urls = (database = 'egenvag') => connectionStrings(cluster, port, database);
    await bootstrapDatabase(urls('postgres').superuser, cluster.passwords);
    return { pid, port, urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Running {
  pid: number;
  port: number;
  isReady: boolean;
}

async function joinOrLaunch(cluster: Cluster, log: string, durability: Durability): Promise<Running> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let child: ChildProcess | undefined;
  while (Date.now() < giveUpAt) {
    const running = runningServer(cluster.folder);
    if (running?.isReady) return running;
    const hasFailed = child !== undefined && (child.exitCode !== null || child.signalCode !== null);
    // A server that was killed may hold its memory for a moment longer, and a free port may be taken by the time it is used: try again.
    if (running === undefined && (child === undefined || hasFailed)) {
      if (hasFailed) await wait(20 * POLL_MS);
      child = await launch(cluster, log, durability);
    }
    await wait(POLL_MS);
  }
  child?.kill('SIGQUIT');
  throw new Error(
    `The embedded PostgreSQL did not start. The end of ${log}:\n${readFileSync(log, 'utf8').slice(-2000)}`,
  );
}

/** The server that works in the folder, by its own pid file. A pid file whose process is not that server is stale and is removed. */
function runningServer(folder: string): Running | undefined {
  const file = join(folder, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  const whose = postgresIn(pid, realpathSync(folder));
  if (whose === 'unknown')
    throw new Error(
      `${file} names process ${pid}, a PostgreSQL of another user. Stop it, or choose another folder with EGENVAG_DATA.`,
    );
  if (whose === 'other') {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

async function launch(cluster: Cluster, log: string, durability: Durability): Promise<ChildProcess> {
  const { folder, run } = cluster;
  turnOver(log);
  const output = openSync(log, 'a', 0o600);
  const port = await freePort();
  const flags = ['-D', dataArgument(folder), '-p', String(port), ...serverSettings(durability)];
  // Detached, so that Ctrl-C in a terminal reaches us alone and we can let the requests under way finish first.
  const child = spawn(join(run.binaries, 'bin', 'postgres'), flags, {
    cwd: folder,
    ...run.user,
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', output, output],
    detached: true,
  });
  child.on('error', () => child.kill());
  child.unref();
  closeSync(output);
  return child;
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
async function shutDown(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (startMark(pid) === undefined) return;
    process.kill(pid, signal);
    for (const until = Date.now() + patienceMs; startMark(pid) !== undefined && Date.now() < until; )
      await wait(POLL_MS);
  }
}

function turnOver(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function connectionStrings({ passwords }: Cluster, port: number, database: string): DatabaseUrls {
  const url = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuser: url('postgres', passwords.postgres),
    owner: url('egenvag_owner', passwords.owner),
    app: url('egenvag_app', passwords.app),
  };
}
