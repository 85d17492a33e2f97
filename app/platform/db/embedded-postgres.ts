import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
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
const WATCH_MS = 1000;
const TRIES_ON_LAST_PORT = 5;
const TRIES_TO_JOIN = 5;
// What the system's address of a socket has room for; a longer path is reached over loopback.
const LONGEST_SOCKET_PATH = 103;
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
  const log = join(data, 'postgres.log');
  let stopWatching = async () => {};
  const stop = async () => {
    await stopWatching();
    const running = runningServer(cluster.folder);
    if (users.leave() && running !== undefined) await shutDown(running.pid);
  };
  try {
    const { pid, port } = await joinAndBootstrap(cluster, { log, durability });
    const urls = (database = 'egenvag') => connectionStrings(cluster, port, database);
    stopWatching = keepRunning(cluster, { log, durability, port });
    return { pid, port, urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Launch {
  log: string;
  durability: Durability;
  /** The one port to take: those who are connected look for the server there. */
  port?: number;
}

/** Looks after the server: one that was killed is started again on its port, so that connections find it. Returns how to stop looking. */
function keepRunning(cluster: Cluster, launch: Launch): () => Promise<void> {
  let looking: Promise<unknown> | undefined;
  const look = async () => {
    // Tried again at the next look; whoever waits for the database sees the error there.
    if (existsSync(cluster.folder)) await joinOrLaunch(cluster, launch).catch(() => undefined);
    looking = undefined;
  };
  const watching = setInterval(() => {
    looking ??= look();
  }, WATCH_MS).unref();
  return async () => {
    clearInterval(watching);
    await looking;
  };
}

/** A server that is being killed looks ready until it is gone, and lets go of whoever has just connected: join again. */
async function joinAndBootstrap(cluster: Cluster, how: Launch): Promise<Running> {
  for (let failures = 0; ; ) {
    const running = await joinOrLaunch(cluster, how);
    try {
      await bootstrapDatabase(connectionStrings(cluster, running.port, 'postgres').superuser, cluster.passwords);
      return running;
    } catch (error) {
      failures += 1;
      if (failures === TRIES_TO_JOIN) throw error;
      await wait(10 * POLL_MS);
    }
  }
}

interface Running {
  pid: number;
  port: number;
  isReady: boolean;
}

async function joinOrLaunch(cluster: Cluster, how: Launch): Promise<Running> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let child: ChildProcess | undefined;
  let launches = 0;
  while (Date.now() < giveUpAt) {
    const running = runningServer(cluster.folder);
    if (running?.isReady) return running;
    const hasFailed = child !== undefined && (child.exitCode !== null || child.signalCode !== null);
    // A server that was killed may hold its memory for a moment longer, and a free port may be taken by the time it is used: try again.
    if (running === undefined && (child === undefined || hasFailed)) {
      if (hasFailed) await wait(20 * POLL_MS);
      // The last port first: another process that looks after the server may have connections that know no other.
      const port = how.port ?? (launches < TRIES_ON_LAST_PORT ? lastPort(cluster.folder) : undefined);
      child = launch(cluster, how, port ?? (await freePort()));
      launches += 1;
    }
    await wait(POLL_MS);
  }
  child?.kill('SIGQUIT');
  throw new Error(
    `The embedded PostgreSQL did not start. The end of ${how.log}:\n${readFileSync(how.log, 'utf8').slice(-2000)}`,
  );
}

/** The server that works in the folder, by its own pid file. */
function runningServer(folder: string): Running | undefined {
  const file = join(folder, 'postmaster.pid');
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  const whose = postgresIn(pid, realpathSync(folder));
  if (whose === 'unknown')
    throw new Error(
      `${file} names process ${pid}, a PostgreSQL of another user. Stop it, or choose another folder with EGENVAG_DATA.`,
    );
  if (whose === 'other') {
    // PostgreSQL deals with stale files itself, unless the number now belongs to another living process: it would wait for that one.
    if (startMark(pid) !== undefined && readIfThere(file) === text)
      for (const stale of [file, ...socketLocks(folder)]) rmSync(stale, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

function socketLocks(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\.s\.PGSQL\.\d+\.lock$/.test(name))
    .map((name) => join(folder, name));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The port the server had when it was last started, as it noted it down itself. */
function lastPort(folder: string): number | undefined {
  const port = /"-p" "(\d+)"/.exec(readIfThere(join(folder, 'postmaster.opts')) ?? '')?.[1];
  return port === undefined ? undefined : Number(port);
}

// Several processes may launch at once: the server's own lock lets one through. Trying the port beforehand would be in the others' way.
function launch({ folder, run }: Cluster, { log, durability }: Launch, port: number): ChildProcess {
  turnOver(log);
  const output = openSync(log, 'a', 0o600);
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

function connectionStrings({ passwords, folder }: Cluster, port: number, database: string): DatabaseUrls {
  const fits = Buffer.byteLength(join(folder, '.s.PGSQL.65535')) <= LONGEST_SOCKET_PATH;
  const socket = fits ? `?host=${encodeURIComponent(folder)}` : '';
  const url = (user: string, password: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}${socket}`;
  return {
    superuser: url('postgres', passwords.postgres),
    owner: url('egenvag_owner', passwords.owner),
    app: url('egenvag_app', passwords.app),
  };
}
