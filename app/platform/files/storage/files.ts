import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Keys } from '#app/platform/crypto/keys.ts';
import type { Storage, StoredObject } from './storage.ts';

/** Whose bytes they are: tenant, the kind of thing ('documents') and its id. Bound into the encryption. */
export type FilePlace = { tenantId: string; folder: string; id: string };

/** The stored bytes are gone. */
export class FileMissingError extends Error {
  override name = 'FileMissingError';
}
/** The stored bytes are not what was stored, or belong to something else. */
export class FileDamagedError extends Error {
  override name = 'FileDamagedError';
}

/** Files of the product, encrypted before they leave the process, each with a key of its own. */
export type Files = {
  /** Keeps the bytes and says under which key. The key is the hash of what is stored; nothing in it tells what or whose it is. */
  keep(place: FilePlace, bytes: Uint8Array): Promise<string>;
  /** The bytes as they were kept. Throws FileMissingError or FileDamagedError. */
  open(place: FilePlace, key: string): Promise<Uint8Array>;
  remove(key: string): Promise<void>;
  /** Everything kept for a tenant in one folder: for sweeping away what nothing points at. */
  list(place: Pick<FilePlace, 'tenantId' | 'folder'>): AsyncIterable<StoredObject>;
};

const MARK = Buffer.from('EGF1');
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = MARK.length + SALT_BYTES + IV_BYTES + TAG_BYTES;

/** The product's files on a storage. */
export function filesOn(storage: Storage, keys: Keys): Files {
  return {
    async keep(place, bytes) {
      const sealed = seal(keys, place, bytes);
      const key = `${place.tenantId}/${place.folder}/${hashOf(sealed)}`;
      await storage.put(key, sealed);
      return key;
    },
    async open(place, key) {
      const sealed = await storage.get(key);
      if (sealed === undefined) throw new FileMissingError('a stored file is gone');
      if (!key.endsWith(`/${hashOf(sealed)}`)) throw new FileDamagedError('a stored file was changed');
      return unseal(keys, place, sealed);
    },
    remove: (key) => storage.delete(key),
    list: ({ tenantId, folder }) => storage.list(`${tenantId}/${folder}`),
  };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const boundTo = ({ tenantId, folder, id }: FilePlace) => Buffer.from(`${tenantId}|${folder}|${id}`);
const keyOf = (keys: Keys, salt: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', keys.file, salt, 'egenvag:one-file', 32));

function seal(keys: Keys, place: FilePlace, bytes: Uint8Array): Buffer {
  const salt = randomBytes(SALT_BYTES);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, salt), iv).setAAD(boundTo(place));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([MARK, salt, iv, cipher.getAuthTag(), body]);
}

function unseal(keys: Keys, place: FilePlace, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, MARK.length).equals(MARK))
    throw new FileDamagedError('a stored file has another form');
  const salt = bytes.subarray(MARK.length, MARK.length + SALT_BYTES);
  const iv = bytes.subarray(MARK.length + SALT_BYTES, HEAD_BYTES - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, salt), iv).setAAD(boundTo(place));
  decipher.setAuthTag(bytes.subarray(HEAD_BYTES - TAG_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    throw new FileDamagedError('a stored file was changed or belongs elsewhere');
  }
}
