import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '#app/platform/config/config.ts';
import type { Log } from '#app/platform/log/log.ts';

const LONGEST_PAUSE_MS = 30_000;
const PATIENCE_MS = 15_000;

/**
 * Runs a worker in a process of its own and starts it anew when it ends by itself. Returns how to stop it. The worker ends by
 * itself, too, when this process is killed: it notices that the channel to it is closed.
 */
export function keepWorker(log: Pick<Log, 'warn'>): () => Promise<void> {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  const running = keep();

  async function keep(): Promise<void> {
    for (let pauseMs = 1000; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const ended = Promise.withResolvers<number | null>();
      child = spawn(process.execPath, [join(projectFolder, 'app', 'cli.ts'), 'worker'], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      child.on('error', () => ended.resolve(null));
      child.on('exit', ended.resolve);
      const code = await ended.promise;
      if (stopping.signal.aborted) return;
      log.warn({ code, pauseMs }, 'the worker ended and is started again');
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  return async () => {
    stopping.abort();
    if (child?.connected) child.disconnect();
    const hurry = setTimeout(() => child?.kill('SIGKILL'), PATIENCE_MS);
    await running;
    clearTimeout(hurry);
  };
}
