import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ok, type Result, refuse } from '#app/shared/result.ts';

/** How long and how much memory work apart may take. */
export type ApartLimits = { mostMs: number; mostBytes: number };

/**
 * Runs the function `run` of a module below `app/` in a thread of its own: for bytes from outside, which may be made to take for ever
 * or to fill the memory. The thread is ended when it does; the process goes on. Input and answer are copied.
 */
export type Apart = <Answer>(
  module: string,
  input: unknown,
  limits: ApartLimits,
) => Promise<Result<Answer, 'too-slow' | 'too-big' | 'broken'>>;

const LOOK_EVERY_MS = 50;
const AT_ONCE = 2;

/** Work apart for the application in this folder. At most two threads run at once; further work waits for its turn. */
export function openApart(appFolder: string): Apart {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (module, input, limits) => {
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await runApart(appFolder, module, input, limits);
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

function runApart<Answer>(
  appFolder: string,
  module: string,
  input: unknown,
  { mostMs, mostBytes }: ApartLimits,
): Promise<Result<Answer, 'too-slow' | 'too-big' | 'broken'>> {
  return new Promise((settle) => {
    const thread = new Worker(join(appFolder, 'platform', 'apart', 'thread.ts'), {
      workerData: { module: join(appFolder, ...module.split('/')), input },
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(mostBytes / 1024 / 1024) },
      stdout: true,
      stderr: true,
    });
    const end = (outcome: Result<Answer, 'too-slow' | 'too-big' | 'broken'>) => {
      clearTimeout(tooLong);
      clearInterval(looking);
      settle(outcome);
      void thread.terminate();
    };
    const tooLong = setTimeout(() => end(refuse('too-slow')), mostMs);
    // The engine's own limit does not count buffers, which is where unpacked bytes lie.
    const looking = setInterval(() => {
      thread.getHeapStatistics().then(
        ({ used_heap_size, external_memory }) => {
          if (used_heap_size + external_memory > mostBytes) end(refuse('too-big'));
        },
        () => {},
      );
    }, LOOK_EVERY_MS);
    thread.on('message', (message: { answer: Answer } | { failed: true }) =>
      end('answer' in message ? ok(message.answer) : refuse('broken')),
    );
    thread.on('error', (error: NodeJS.ErrnoException) =>
      end(refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-big' : 'broken')),
    );
    thread.on('exit', () => end(refuse('broken')));
  });
}
