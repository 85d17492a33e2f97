import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cellText, type FileLook, type ReadingProblem, type Row } from '#app/shared/cell.ts';
import { limits } from './limits.ts';
import type { ReadEnd } from './read-table.ts';
import { ReadingError } from './reading-error.ts';

type Line = { look?: FileLook; rows?: Row[]; end?: ReadEnd; problem?: ReadingProblem; row?: number };

/** Shows a file's sheets and first rows. Throws ReadingError. */
export async function lookAtFile(bytes: Buffer): Promise<FileLook> {
  for await (const line of linesOf(start(bytes, ['look']))) if (line.look) return line.look;
  throw new ReadingError('file-damaged');
}

/**
 * The rows of one sheet in batches of some hundred, then what was noticed; to be asked for at least once. The bytes are handed over at once
 * and not kept. Throws ReadingError, also in the middle.
 */
export function readFileRows(bytes: Buffer, sheet: number): AsyncGenerator<Row[], ReadEnd> {
  return rowsOf(start(bytes, ['rows', String(sheet)]));
}

async function* rowsOf(child: ChildProcess): AsyncGenerator<Row[], ReadEnd> {
  for await (const line of linesOf(child)) {
    if (line.rows) yield line.rows;
    if (line.end) return line.end;
  }
  throw new ReadingError('file-damaged');
}

async function* linesOf(child: ChildProcess): AsyncGenerator<Line> {
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(-1));
  });
  try {
    for await (const text of textLines(child)) {
      const line = JSON.parse(text) as Line;
      if (line.problem) throw new ReadingError(line.problem, line.row);
      yield line;
    }
    // Out of memory, the process ends itself: that is what its limit is for.
    if ((await ended) !== 0) throw new ReadingError('too-heavy');
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/**
 * What the reader writes, line by line, and no faster than it is asked for: the reader waits meanwhile, so that no more than a line or
 * two of a long list are in memory. Only the time that it is waited for counts: past its limit it is killed, problem 'too-slow'.
 */
async function* textLines(child: ChildProcess): AsyncGenerator<string> {
  const pieces = child.stdout!.setEncoding('utf8')[Symbol.asyncIterator]();
  let millisecondsLeft = limits.seconds * 1000;
  let isLate = false;
  const stop = () => {
    isLate = true;
    child.kill('SIGKILL');
  };
  let rest = '';
  for (;;) {
    const asked = performance.now();
    const timer = setTimeout(stop, millisecondsLeft);
    const { value, done } = await pieces.next();
    clearTimeout(timer);
    millisecondsLeft -= performance.now() - asked;
    if (isLate) throw new ReadingError('too-slow');
    if (done) return;
    const lines = (rest + (value as string)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function start(bytes: Buffer, task: string[]): ChildProcess {
  if (bytes.length > limits.fileBytes) throw new ReadingError('too-large');
  const folder = projectFolderFrom(import.meta.dirname);
  const program = join(folder, 'app/platform/files/reading/reading-process.ts');
  const rights = ['--permission', `--allow-fs-read=${folder}/*`];
  const memory = [`--max-old-space-size=${limits.heapMegabytes}`, '--max-semi-space-size=8'];
  const child = spawn(
    process.execPath,
    [...rights, ...memory, '--disable-warning=ExperimentalWarning', program, ...task],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {},
      cwd: folder,
    },
  );
  // A reader that stops early closes its input: not being able to hand over the rest is no fault.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  return child;
}

// The server is built into one file that lies elsewhere; the reader always runs from its source.
function projectFolderFrom(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectFolderFrom(dirname(folder));
}

/** Every row of every sheet as text, as a person would read it. For lists of a few thousand rows. Throws ReadingError. */
export async function readAllSheets(bytes: Buffer): Promise<string[][]> {
  const { sheets } = await lookAtFile(bytes);
  const all: string[][] = [];
  for (const index of sheets.keys())
    for await (const rows of readFileRows(bytes, index)) all.push(...rows.map(({ cells }) => cells.map(cellText)));
  return all;
}
