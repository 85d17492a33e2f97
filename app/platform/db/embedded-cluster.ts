import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUser, findBinaries, type RunAs } from './embedded-binaries.ts';
import type { Passwords } from './embedded-bootstrap.ts';
import type { Durability } from './embedded-settings.ts';

/** A database folder on disk and how to run PostgreSQL's programs on it. */
export interface Cluster {
  folder: string;
  passwords: Passwords;
  run: Programs;
}

/** Where the programs lie and which user they run as. */
export interface Programs {
  binaries: string;
  user: RunAs | undefined;
}

/**
 * Opens the cluster in `data`, and makes it on the first call. It is made in a draft folder that gets its name last, so that
 * an interrupted first start leaves nothing half made.
 */
export async function openCluster(data: string, durability: Durability): Promise<Cluster> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const folder = join(data, 'postgres');
  const user = databaseUser();
  const run = { binaries: await findBinaries(user), user: existsSync(folder) ? ownerOf(folder, user) : user };
  const passwords = readPasswords(join(data, 'passwords.json'));
  if (!existsSync(folder)) await initialise(data, folder, run, passwords.postgres, durability);
  return { folder, passwords, run };
}

/**
 * How a program is told where its data is. On Linux it is started in the folder and finds it as its working directory: then
 * the database user need not be allowed to walk through the folders above, which may be a closed home.
 */
export function dataArgument(folder: string): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/** As root we follow the owner of an existing cluster, who may be another user than today's. */
function ownerOf(folder: string, user: RunAs | undefined): RunAs | undefined {
  const { uid, gid } = statSync(folder);
  if (user === undefined && uid !== process.getuid?.()) {
    throw new Error(
      `The data folder ${folder} belongs to another user. Start as that user, or choose another folder with EGENVAG_DATA.`,
    );
  }
  return user === undefined || uid === 0 ? user : { uid, gid };
}

function readPasswords(file: string): Passwords {
  if (!existsSync(file)) {
    const make = () => randomBytes(24).toString('base64url');
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ postgres: make(), owner: make(), app: make() }), { mode: 0o600 });
    renameSync(draft, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

async function initialise(
  data: string,
  folder: string,
  run: Programs,
  password: string,
  durability: Durability,
): Promise<void> {
  for (const name of readdirSync(data)) {
    if (name.startsWith('postgres-draft-')) rmSync(join(data, name), { recursive: true, force: true });
  }
  const draft = mkdtempSync(join(data, 'postgres-draft-'));
  const secret = mkdtempSync(join(tmpdir(), 'egenvag-secret-'));
  const passwordFile = join(secret, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of run.user === undefined ? [] : [draft, secret, passwordFile])
    chownSync(path, run.user!.uid, run.user!.gid);
  try {
    const flags = [
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--data-checksums',
    ];
    const language = ['--no-locale', '--locale-provider=icu', '--icu-locale=sv-SE'];
    const speed = durability === 'throwaway' ? ['--no-sync'] : [];
    await runProgram(run, 'initdb', ['-D', dataArgument(draft), ...flags, ...language, ...speed], draft);
    renameSync(draft, folder);
  } finally {
    rmSync(secret, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function runProgram(run: Programs, name: string, flags: string[], cwd: string): Promise<void> {
  const child = spawn(join(run.binaries, 'bin', name), flags, {
    cwd,
    ...run.user,
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}: ${said.trim()}`)),
    );
  });
}
