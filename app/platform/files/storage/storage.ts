import type { Instant } from '#app/shared/dates.ts';

/** One kept object: its key and since when it has been there. */
export type StoredObject = { key: string; storedAt: Instant };

/**
 * Where bytes are kept outside the database: a folder, or a bucket. Keys are made of lower-case letters, digits, '-' and '/'.
 * What `put` has answered is durable. Deleting what is not there is no error.
 */
export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  delete(key: string): Promise<void>;
  /** Everything whose key begins with `prefix`, in no particular order. */
  list(prefix: string): AsyncIterable<StoredObject>;
}

/** The key, if it is one that every storage takes; anything else, such as a way out of the folder, throws RangeError. */
export function requireKey(key: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key) || key.length > 250)
    throw new RangeError('not a key that can be stored under');
  return key;
}
