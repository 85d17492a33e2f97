/**
 * Records on this device, encrypted with a key that scripts can use but never read out (AES-GCM, non-extractable). A secret record is
 * encrypted a second time with a key made of a code that the user chooses; after so many wrong codes everything is gone. What this protects
 * against, and what it does not, stands in docs/decisions (attendance without a connection).
 */
export type SealedStore = {
  read<T>(name: string): Promise<T | undefined>;
  /** Reads, changes and writes a record; two tabs that do so at once go one after the other. */
  change<T>(name: string, change: (value: T | undefined) => T): Promise<T>;
  /** Chooses a code; what was under an earlier one is gone. */
  setCode(code: string): Promise<void>;
  hasCode(): Promise<boolean>;
  triesLeft(): Promise<number>;
  /** Opens the secret record; 'wiped' after the last wrong code. */
  open<T>(code: string): Promise<{ value: T } | 'wrong' | 'wiped'>;
  /** Writes the secret record; the code must have been right, or been chosen, on this page. */
  writeSecret(value: unknown): Promise<void>;
  /** Takes the secret record away, and the code with it. */
  dropSecret(): Promise<void>;
  /** Forgets the code on this page. */
  lock(): void;
  /** Takes everything away, the keys first. */
  wipe(): Promise<void>;
};

type Sealed = { iv: Uint8Array<ArrayBuffer>; body: ArrayBuffer };
type Code = { salt: Uint8Array<ArrayBuffer>; triesLeft: number };

const ROUNDS = 600_000;
const TABLE = 'kept';

/** Whether this browser can keep anything sealed: it needs https (or this very machine). */
export const canSeal = (): boolean =>
  globalThis.isSecureContext && 'indexedDB' in globalThis && crypto.subtle !== undefined && 'locks' in navigator;

/** The store of that name. Nothing is made before the first write. */
export function openSealedStore(name: string, { mostTries }: { mostTries: number }): SealedStore {
  let pinKey: CryptoKey | undefined;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(name, work) as Promise<T>;

  async function request<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest): Promise<T> {
    const db = await openDatabase(name);
    try {
      const transaction = db.transaction(TABLE, mode, { durability: 'strict' });
      const asked = work(transaction.objectStore(TABLE));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      });
      return asked.result as T;
    } finally {
      db.close();
    }
  }
  const get = <T>(key: string) => request<T | undefined>('readonly', (table) => table.get(key));
  const put = (key: string, value: unknown) => request<unknown>('readwrite', (table) => table.put(value, key));

  async function deviceKey(): Promise<CryptoKey> {
    const kept = await get<CryptoKey>('key');
    if (kept !== undefined) return kept;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await put('key', made);
    return made;
  }

  async function read<T>(record: string): Promise<T | undefined> {
    const sealed = await get<Sealed>(record);
    if (sealed === undefined) return undefined;
    return JSON.parse(new TextDecoder().decode(await unseal(await deviceKey(), sealed))) as T;
  }

  async function putSecret(value: unknown): Promise<void> {
    if (pinKey === undefined) throw new Error('the store is locked');
    const inner = await seal(pinKey, new TextEncoder().encode(JSON.stringify(value)));
    const whole = new Uint8Array(inner.iv.length + inner.body.byteLength);
    whole.set(inner.iv);
    whole.set(new Uint8Array(inner.body), inner.iv.length);
    await put('secret', await seal(await deviceKey(), whole));
  }

  async function openSecret(sealed: Sealed, key: CryptoKey): Promise<unknown> {
    const whole = new Uint8Array(await unseal(await deviceKey(), sealed));
    const opened = await unseal(key, { iv: whole.slice(0, 12), body: whole.slice(12).buffer });
    return JSON.parse(new TextDecoder().decode(opened));
  }

  async function wipeNow(): Promise<void> {
    pinKey = undefined;
    if (!(await exists(name))) return;
    await request('readwrite', (table) => table.clear());
    await removeDatabase(name);
  }

  return {
    read: async (record) => ((await exists(name)) ? read(record) : undefined),
    change: (record, change) =>
      inTurn(async () => {
        const value = change(await read(record));
        await put(record, await seal(await deviceKey(), new TextEncoder().encode(JSON.stringify(value))));
        return value;
      }),
    setCode: (code) =>
      inTurn(async () => {
        const salt = crypto.getRandomValues(new Uint8Array(16));
        pinKey = await keyOfCode(code, salt);
        await put('code', { salt, triesLeft: mostTries } satisfies Code);
        await putSecret({});
      }),
    hasCode: async () => (await exists(name)) && (await get('code')) !== undefined,
    triesLeft: async () => ((await exists(name)) ? (await get<Code>('code'))?.triesLeft : undefined) ?? mostTries,
    open: <T>(code: string) =>
      inTurn(async () => {
        const kept = await get<Code>('code');
        const sealed = await get<Sealed>('secret');
        if (kept === undefined || sealed === undefined) return 'wiped' as const;
        // The try is counted before it is made: closing the page in the middle gives none for free.
        const triesLeft = kept.triesLeft - 1;
        await put('code', { ...kept, triesLeft });
        const key = await keyOfCode(code, kept.salt);
        try {
          const value = (await openSecret(sealed, key)) as T;
          pinKey = key;
          await put('code', { ...kept, triesLeft: mostTries });
          return { value };
        } catch {
          if (triesLeft > 0) return 'wrong' as const;
          await wipeNow();
          return 'wiped' as const;
        }
      }),
    writeSecret: (value) => inTurn(() => putSecret(value)),
    dropSecret: () =>
      inTurn(async () => {
        pinKey = undefined;
        if (!(await exists(name))) return;
        await request('readwrite', (table) => table.delete('secret'));
        await request('readwrite', (table) => table.delete('code'));
      }),
    lock: () => {
      pinKey = undefined;
    },
    wipe: () => inTurn(wipeNow),
  };
}

async function seal(key: CryptoKey, text: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, body: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) };
}

function unseal(key: CryptoKey, { iv, body }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, body);
}

async function keyOfCode(code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const given = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(way, given, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

// Looking makes nothing: a device that keeps nothing has no database.
async function exists(name: string): Promise<boolean> {
  return (await indexedDB.databases()).some((each) => each.name === name);
}

function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const removing = indexedDB.deleteDatabase(name);
    removing.onsuccess = removing.onerror = removing.onblocked = () => resolve();
  });
}
