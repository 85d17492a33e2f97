import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const project = join(import.meta.dirname, '..', '..');

/** The built product with its embedded PostgreSQL, as `npm start` serves it, on a port that it keeps when it is started again. */
export interface ServedProduct {
  address: string;
  /** SIGKILL, at once; then it is started again. Resolves when it serves. */
  killApp(): Promise<void>;
  /** SIGKILL to PostgreSQL; the product starts it again by itself. */
  killDatabase(): void;
  stop(): Promise<void>;
}

/** Serves the product on `folder` and waits until it answers. */
export async function serveProduct(folder: string): Promise<ServedProduct> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let child = await serve(folder, port);
  return {
    address,
    async killApp() {
      await end(child, 'SIGKILL');
      child = await serve(folder, port);
    },
    killDatabase() {
      process.kill(Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    },
    stop: () => end(child, 'SIGTERM'),
  };
}

async function serve(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(project, 'app', 'cli.ts'), 'serve'], {
    cwd: project,
    env: {
      PATH: '/usr/bin:/bin',
      EGENVAG_DATA: folder,
      EGENVAG_PORT: String(port),
      // What is killed on purpose complains for every request that meets it.
      EGENVAG_LOG: 'silent',
      EGENVAG_URL: '',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout?.on('data', (bytes: Buffer) => (said += bytes));
  while (!said.includes('Egenväg: http')) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the product ended (${child.exitCode ?? child.signalCode}): ${said}`);
    await wait(50);
  }
  return child;
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await ended;
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const found = server.address();
    server.close(() =>
      typeof found === 'object' && found !== null ? resolve(found.port) : reject(new Error('no port')),
    );
  });
  return promise;
}
