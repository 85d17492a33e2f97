import { join } from 'node:path';
import { openApart } from '#app/platform/apart/apart.ts';
import type { Keys } from '#app/platform/crypto/keys.ts';
import { filesOn } from '#app/platform/files/storage/files.ts';
import { requireKey, type Storage } from '#app/platform/files/storage/storage.ts';
import { keptPost } from '#app/platform/mail/post.ts';
import type { Instant } from '#app/shared/dates.ts';

/** A storage that keeps nothing beyond the test; `objects` is there to look into and to spoil. */
export function memoryStorage(now: () => Instant = () => new Date().toISOString() as Instant) {
  const objects = new Map<string, { bytes: Uint8Array; storedAt: Instant }>();
  const storage: Storage = {
    put: async (key, bytes) => {
      objects.set(requireKey(key), { bytes: new Uint8Array(bytes), storedAt: now() });
    },
    get: async (key) => objects.get(requireKey(key))?.bytes,
    delete: async (key) => {
      objects.delete(requireKey(key));
    },
    async *list(prefix) {
      for (const [key, { storedAt }] of [...objects]) if (key.startsWith(`${prefix}/`)) yield { key, storedAt };
    },
  };
  return { storage, objects };
}

/** What the application needs for files, in memory, and post that goes nowhere: for tests that put their services together themselves. */
export function fileServices(keys: Keys) {
  return {
    files: filesOn(memoryStorage().storage, keys),
    apart: openApart(join(import.meta.dirname, '..', 'app')),
    post: keptPost,
  };
}
