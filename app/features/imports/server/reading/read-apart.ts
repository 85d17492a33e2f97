import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FileLook, ReadingProblem, Row } from '../../domain/reading/cell.ts';
import { limits } from './limits.ts';
import type { ReadEnd } from './read-table.ts';
import { ReadingError } from './reading-error.ts';

type Line = { look?: FileLook; rows?: Row[]; end?: ReadEnd; problem?: ReadingProblem; row?: number };

/** Shows a file's sheets and first rows. Throws ReadingError. */
export async function lookAtFile(bytes: Buffer): Promise<FileLook> {
  for await (const line of linesOf(bytes, ['look'])) if (line.look) return line.look;
  throw new ReadingError('file-damaged');
}

/** The rows of one sheet in batches of some hundred, then what was noticed. Throws ReadingError, also in the middle. */
export async function* readFileRows(bytes: Buffer, sheet: number): AsyncGenerator<Row[], ReadEnd> {
  for await (const line of linesOf(bytes, ['rows', String(sheet)])) {
    if (line.rows) yield line.rows;
    if (line.end) return line.end;
  }
  throw new ReadingError('file-damaged');
}

async function* linesOf(bytes: Buffer, task: string[]): AsyncGenerator<Line> {
  if (bytes.length > limits.fileBytes) throw new ReadingError('too-large');
  const child = start(task);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, limits.seconds * 1000);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(-1));
  });
  try {
    // A reader that stops early closes its input: not being able to hand over the rest is no fault.
    child.stdin?.on('error', () => {});
    child.stdin?.end(bytes);
    for await (const text of createInterface({ input: child.stdout!, crlfDelay: Number.POSITIVE_INFINITY })) {
      const line = JSON.parse(text) as Line;
      if (line.problem) throw new ReadingError(line.problem, line.row);
      yield line;
    }
    if (isLate) throw new ReadingError('too-slow');
    // Out of memory, the process ends itself: that is what its limit is for.
    if ((await ended) !== 0) throw new ReadingError('too-heavy');
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
    await ended;
  }
}

function start(task: string[]): ChildProcess {
  const folder = projectFolderFrom(import.meta.dirname);
  const program = join(folder, 'app/features/imports/server/reading/reading-process.ts');
  const rights = ['--permission', `--allow-fs-read=${folder}/*`];
  const memory = [`--max-old-space-size=${limits.heapMegabytes}`, '--max-semi-space-size=8'];
  return spawn(process.execPath, [...rights, ...memory, '--disable-warning=ExperimentalWarning', program, ...task], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    cwd: folder,
  });
}

// The server is built into one file that lies elsewhere; the reader always runs from its source.
function projectFolderFrom(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectFolderFrom(dirname(folder));
}
