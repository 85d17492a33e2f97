import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { SpeechError } from './speech.ts';

const MOST_BYTES = 16 * 1024 * 1024;

/** Where a program lies, looked for in the folders of PATH; undefined when it is not installed. */
export async function findProgram(name: string, path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter((part) => part.startsWith('/'))) {
    const file = join(folder, name);
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

/**
 * Runs a program without a shell and gives what it wrote. What people wrote goes to its standard input, never among its arguments. It
 * knows nothing of our environment and is killed after `mostMs`. Throws SpeechError 'failed'.
 */
export function runProgram(
  program: string,
  given: string[],
  input: string | Uint8Array,
  mostMs: number,
): Promise<Buffer> {
  return new Promise((settle, fail) => {
    const child = spawn(program, given, { stdio: ['pipe', 'pipe', 'ignore'], env: { LC_ALL: 'C.UTF-8' }, cwd: '/' });
    const parts: Buffer[] = [];
    let bytes = 0;
    const tooLong = setTimeout(() => child.kill('SIGKILL'), mostMs);
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      bytes += part.length;
      if (bytes > MOST_BYTES) child.kill('SIGKILL');
    });
    child.on('error', () => {
      clearTimeout(tooLong);
      fail(new SpeechError('failed'));
    });
    child.on('close', (code) => {
      clearTimeout(tooLong);
      if (code === 0) settle(Buffer.concat(parts));
      else fail(new SpeechError('failed'));
    });
    // A program that stops early closes its input: not being able to hand over the rest is no fault of its own.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
