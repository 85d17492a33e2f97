/**
 * Builds the browser files and the server into dist/, unless what is there was built from these very sources.
 * With --force it builds in any case.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');
const stamp = join(project, 'dist', '.sources');

/** Whether dist/ was made from the sources as they are now. */
export function isBuilt(): boolean {
  return readIfThere(stamp) === sourceHash() && readIfThere(join(project, 'dist', 'server', 'server.js')) !== '';
}

/** Builds dist/ anew. The stamp goes first and comes last, so that an interrupted build counts as none. */
export async function buildAll(): Promise<void> {
  const before = sourceHash();
  rmSync(stamp, { force: true });
  const { build } = await import('vite');
  await build({ root: project, logLevel: 'warn' });
  await build({ root: project, logLevel: 'warn', mode: 'portal' });
  await build({ root: project, logLevel: 'warn', build: { ssr: true } });
  writeFileSync(stamp, before);
}

function sourceHash(): string {
  const isSource = (file: string) => !/\.(test|e2e)\.tsx?$|\.md$/.test(file);
  const files = globSync('app/**/*.*', { cwd: project }).filter(isSource).sort();
  const hash = createHash('sha256');
  for (const file of [...files, 'vite.config.ts', 'package.json', 'package-lock.json']) {
    hash.update(`${file}\0`).update(readFileSync(join(project, file)));
  }
  return hash.digest('hex');
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

if (import.meta.main && (process.argv.includes('--force') || !isBuilt())) await buildAll();
