import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMark } from './process-identity.ts';

/** The processes that use an embedded server: one file each in a folder. Files of processes that are gone count for nothing. */
export interface ServerUsers {
  /** Takes this process off the list; true when nobody else is left on it. */
  leave(): boolean;
}

let handles = 0;

/** Puts this process on the list of users kept in `folder`. */
export function joinUsers(folder: string): ServerUsers {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  handles += 1;
  const own = `${process.pid}-${handles}`;
  writeFileSync(join(folder, own), startMark(process.pid) ?? '', { mode: 0o600 });
  return {
    leave() {
      rmSync(join(folder, own), { force: true });
      return readdirSync(folder).every((name) => !isInUse(folder, name));
    },
  };
}

function isInUse(folder: string, name: string): boolean {
  const mark = startMark(Number(name.split('-')[0]));
  if (mark !== undefined && mark === readFileSync(join(folder, name), 'utf8')) return true;
  rmSync(join(folder, name), { force: true });
  return false;
}
