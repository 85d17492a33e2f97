/**
 * Completes package-lock.json after `npm install`: packages for other kinds of machines that npm left out, because the registry it
 * asked did not have them, get an entry with their version, so that `npm ci` accepts the file everywhere.
 * With --check it writes nothing and fails when an entry is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  version: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const file = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(path, name))
    .map(([name, version]) => ({ name, version, isDev: entry.dev === true })),
);

if (process.argv.includes('--check')) {
  for (const { name } of missing) console.error(`package-lock.json lacks ${name}: run npm run lockfile`);
  process.exitCode = missing.length === 0 ? 0 : 1;
} else if (missing.length > 0) {
  for (const { name, version, isDev } of missing) {
    const dev = isDev ? { dev: true } : {};
    lock.packages[`node_modules/${name}`] = { version, ...machine(name), ...dev, optional: true };
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}

/** Whether `name`, asked for by the package at `path`, has an entry there or in a folder above. */
function isLocked(path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lock.packages[place] !== undefined) return true;
    if (at === '') return false;
    if (!at.includes('/node_modules/')) at = '/node_modules/';
  }
}

/** The kind of machine a package is for, as its name says it: `binding-linux-arm64-musl`. */
function machine(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const os = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'].find((each) => name.includes(each));
  const cpu = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'arm'].find((each) =>
    new RegExp(`[-.]${each}($|-|-eabi|-gnueabihf|-musleabihf)`).test(name),
  );
  if (os === undefined || cpu === undefined) throw new Error(`${name}: no kind of machine in its name`);
  const libc = os !== 'linux' ? undefined : /musl/.test(name) ? ['musl'] : /gnu/.test(name) ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc }) };
}
