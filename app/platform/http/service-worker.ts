import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { clientFolder } from './assets.ts';

export type ServiceWorker = {
  /** Where it is served; it reaches no further than its folder. */
  path: string;
  /** Its source, an entry of the browser build. */
  source: string;
  /** The page it keeps, and other addresses (a regular expression) that the page stands in for when there is no network. */
  shell: string;
  standsInFor: string;
  /** Sources whose built files the page needs, and files besides. */
  needs: readonly string[];
  files: readonly string[];
  /** Whatever else makes another page of it, such as its texts. */
  stamp: unknown;
};

type Manifest = Record<string, { file: string; imports?: string[] }>;

/** Serves a service worker with the list of the files it keeps. Without a build (while developing) there is none. */
export function mountServiceWorker(
  app: Hono,
  { path, source, shell, standsInFor, needs, files, stamp }: ServiceWorker,
): void {
  const manifest = readManifest();
  if (manifest === undefined) return;
  const kept = [...new Set([...needs.flatMap((each) => [...filesOf(manifest, each)]), ...files])].sort();
  const version = createHash('sha256')
    .update(JSON.stringify([kept, stamp]))
    .digest('hex')
    .slice(0, 16);
  const given = JSON.stringify({ version, shell, files: kept, standsInFor });
  mountScript(app, path, source, `const GIVEN=${given};\n`);
}

/** Serves a script of the browser build under an address of its own: workers reach no further than the folder they lie in. */
export function mountScript(app: Hono, path: string, source: string, before = ''): void {
  const folder = clientFolder();
  const manifest = readManifest();
  if (folder === undefined || manifest === undefined) return;
  const script = before + readFileSync(join(folder, builtFile(manifest, source).file), 'utf8');
  app.get(path, (c) =>
    c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }),
  );
}

function readManifest(): Manifest | undefined {
  const folder = clientFolder();
  if (folder === undefined) return undefined;
  return JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
}

function builtFile(manifest: Manifest, source: string): Manifest[string] {
  const entry = manifest[source];
  if (entry === undefined) throw new Error(`the browser build has no ${source}: run "npm run build"`);
  return entry;
}

/** The built file of a source, and of all that it imports at once. */
function filesOf(manifest: Manifest, source: string, found = new Set<string>()): Set<string> {
  const entry = builtFile(manifest, source);
  if (found.has(`/${entry.file}`)) return found;
  found.add(`/${entry.file}`);
  for (const each of entry.imports ?? []) filesOf(manifest, each, found);
  return found;
}
