import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Instant } from '#app/shared/dates.ts';
import { requireKey, type Storage, type StoredObject } from './storage.ts';

const DRAFT = '.draft';

/** Keeps bytes in a folder: written beside, brought to the disk, then put in place in one step, so that no reader meets half a file. */
export function diskStorage(folder: string): Storage {
  const fileOf = (key: string) => join(folder, ...requireKey(key).split('/'));
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const draft = `${file}.${randomBytes(6).toString('hex')}${DRAFT}`;
      try {
        const handle = await open(draft, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await syncFolder(dirname(file));
    },
    get: (key) => readFile(fileOf(key)).catch(absentAs(undefined)),
    delete: (key) => rm(fileOf(key), { force: true }),
    list: (prefix) => walk(folder, join(folder, ...prefix.split('/').filter(Boolean).map(requireKey))),
  };
}

// A rename is durable once its folder is.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* walk(root: string, folder: string): AsyncIterable<StoredObject> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(absentAs([]));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(root, path);
    // A link is nothing this storage has made: it is neither followed nor listed.
    else if (entry.isFile()) {
      const found = await stat(path).catch(absentAs(undefined));
      if (found === undefined) continue;
      if (!entry.name.endsWith(DRAFT))
        yield { key: relative(root, path).split(sep).join('/'), storedAt: found.mtime.toISOString() as Instant };
      else if (found.mtimeMs < Date.now() - ABANDONED_AFTER_MS) await rm(path, { force: true });
    }
  }
}

// A draft this old was left behind by a process that died.
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

function absentAs<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value;
    throw error;
  };
}
