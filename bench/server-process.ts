import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpConnection } from './http-connection.ts';

// biome-ignore lint/style/noProcessEnv: the processes get our environment and a data folder of their own.
const environment = process.env;
const project = join(import.meta.dirname, '..');

/** The product as it is served, in a process of its own. */
export type ServerProcess = { address: string; pid: number; startedMs: number; stop: () => Promise<void> };

/** Serves the built product on a data folder; `startedMs` is how long it took until it answered. */
export async function startServer(dataFolder: string): Promise<ServerProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(project, 'app', 'cli.ts'), 'serve'], {
    cwd: project,
    env: {
      ...environment,
      EGENVAG_DATA: dataFolder,
      EGENVAG_PORT: '0',
      EGENVAG_LOG: 'error',
      EGENVAG_URL: '',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const connection = new HttpConnection(address);
  const { status } = await connection.request('GET', '/sign-in', '');
  connection.close();
  if (status !== 200) throw new Error(`the sign-in page answered ${status}`);
  const startedMs = performance.now() - start;
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  };
  return { address, pid: child.pid!, startedMs, stop };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout!.on('data', (bytes: Buffer) => {
      if (printed.length > 10_000) return;
      printed += bytes.toString();
      const found = /^Egenväg: (http:\S+)$/m.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended (${code}): ${printed}`)));
  });
}

/** Loads the invented people in a process of its own; resolves to the seconds it took and the most memory it had. */
export async function loadPeople(dataFolder: string, people: number): Promise<{ seconds: number; peakMb: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(project, 'app', 'cli.ts'), 'demo', '--people', String(people)], {
    cwd: project,
    env: { ...environment, EGENVAG_DATA: dataFolder, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakMb = 0;
  const watching = setInterval(() => {
    peakMb = Math.max(peakMb, memoryOf(child.pid!)?.rssMb ?? 0);
  }, 250);
  const code = await new Promise((done) => child.once('exit', done));
  clearInterval(watching);
  if (code !== 0) throw new Error(`loading ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, peakMb };
}

/** Resident memory and its proportional share (what would be freed if the process ended); undefined where the system does not tell. */
export function memoryOf(pid: number): { rssMb: number; pssMb: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const mb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? Number.NaN) / 1024;
    return { rssMb: mb('Rss'), pssMb: mb('Pss') };
  } catch {
    return undefined;
  }
}

/** The worker that a server keeps. */
export function workerOf(serverPid: number): number | undefined {
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const parent = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
      if (Number(parent) === serverPid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('worker'))
        return Number(name);
    }
  } catch {
    // A process that ended while we looked.
  }
  return undefined;
}

const TICK_MS = 10;

/** Processor time of a process so far, in ms; 0 where the system does not tell. */
export function cpuMsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}

/** A clock of the processor time that the children of a process have spent since it was first read; children come and go. */
export function childrenClock(pid: number): () => number {
  const last = new Map<string, number>();
  let total = 0;
  return () => {
    for (const child of childrenOf(pid)) {
      const now = cpuMsOf(Number(child));
      total += Math.max(0, now - (last.get(child) ?? now));
      last.set(child, now);
    }
    return total;
  };
}

function childrenOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  } catch {
    return [];
  }
}
