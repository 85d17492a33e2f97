import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { newId } from '#app/shared/ids.ts';
import { BucketError, bucketStorage } from './bucket-storage.ts';
import { diskStorage } from './disk-storage.ts';
import { FileDamagedError, FileMissingError, filesOn } from './files.ts';
import type { Storage } from './storage.ts';

const keys = deriveKeys('cd'.repeat(32));
const listed = async (storage: Storage, prefix: string) => {
  const found: string[] = [];
  for await (const { key } of storage.list(prefix)) found.push(key);
  return found.sort();
};

/** As much of the S3 protocol as is asked for, two keys to a page of a listing. Refuses what is not signed. */
function bucketOnThisMachine() {
  const held = new Map<string, Buffer>();
  let failuresLeft = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const signed = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=id/');
    if (!signed) return response.writeHead(403).end();
    if (failuresLeft > 0) {
      failuresLeft -= 1;
      return response.writeHead(503).end();
    }
    const key = decodeURIComponent(url.pathname.replace(/^\/papers\/?/, ''));
    if (key === '') {
      const prefix = url.searchParams.get('prefix') ?? '';
      const all = [...held.keys()].filter((each) => each.startsWith(prefix)).sort();
      const from = Number(url.searchParams.get('continuation-token')?.replace('a&b', '') ?? 0);
      const rows = all
        .slice(from, from + 2)
        .map((each) => `<Contents><Key>${each}</Key><LastModified>2026-03-04T09:00:00.000Z</LastModified></Contents>`);
      const more = from + 2 < all.length;
      return response.end(
        `<ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>a&amp;b${from + 2}</NextContinuationToken>` : ''}${rows.join('')}</ListBucketResult>`,
      );
    }
    if (request.method === 'PUT') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      held.set(key, Buffer.concat(chunks));
      return response.end();
    }
    if (request.method === 'DELETE') {
      held.delete(key);
      return response.writeHead(204).end();
    }
    const bytes = held.get(key);
    return bytes ? response.end(bytes) : response.writeHead(404).end();
  });
  return {
    server,
    held,
    failNext: (times: number) => {
      failuresLeft = times;
    },
  };
}

const { server, held, failNext } = bucketOnThisMachine();
let folder = '';
let endpoint = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egenvag-storage-'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});
const bucket = (secret = 'secret', keyId = 'id') =>
  bucketStorage({ endpoint, name: 'papers', region: 'eu-north-1', keyId, secret });
const storages: [string, () => Storage][] = [
  ['a folder', () => diskStorage(folder)],
  ['a bucket', () => bucket()],
];

describe.each(storages)('a storage in %s', (_, open) => {
  it('gives back exactly what was put, whatever the bytes, and forgets what was deleted', async () => {
    const storage = open();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.uuid(), async (bytes, id) => {
        const key = `tenant/documents/${id}`;
        await storage.put(key, bytes);
        expect(Buffer.from((await storage.get(key)) ?? []).equals(Buffer.from(bytes))).toBe(true);
        await storage.delete(key);
        await storage.delete(key);
        expect(await storage.get(key)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  it('lists what is there and nothing of others', async () => {
    const storage = open();
    for (const key of ['a/documents/1', 'a/documents/2', 'a/documents/3', 'b/documents/4', 'a/other/5'])
      await storage.put(key, new Uint8Array([1]));
    expect(await listed(storage, 'a/documents')).toEqual(['a/documents/1', 'a/documents/2', 'a/documents/3']);
    expect(await listed(storage, 'nobody/documents')).toEqual([]);
  });

  it.each(['../out', 'a/../../b', '/etc/passwd', 'a\\b', 'A/b', '', 'a//b', 'a/b\u0000', `${'a/'.repeat(150)}b`])(
    'refuses the key %j',
    async (key) => {
      const storage = open();
      await expect((async () => storage.put(key, new Uint8Array([1])))()).rejects.toThrow(RangeError);
      await expect((async () => storage.get(key))()).rejects.toThrow(RangeError);
    },
  );
});

describe('a folder', () => {
  it('leaves no draft behind, and neither lists drafts nor follows links', async () => {
    const own = join(folder, 'own');
    const storage = diskStorage(own);
    await storage.put('t/documents/1', new Uint8Array([1]));
    await writeFile(join(folder, 'secret'), 'x');
    await symlink(join(folder, 'secret'), join(own, 't', 'documents', 'link'));
    await writeFile(join(own, 't', 'documents', '2.abc.draft'), 'half');
    expect(await listed(storage, 't/documents')).toEqual(['t/documents/1']);
    expect((await readdir(join(own, 't', 'documents'))).filter((name) => name.startsWith('1'))).toEqual(['1']);
  });
});

describe('a bucket', () => {
  it('is asked again when it is busy, and an error tells no address and no key', async () => {
    failNext(2);
    await bucket().put('t/documents/again', new Uint8Array([7]));
    expect(held.get('t/documents/again')).toEqual(Buffer.from([7]));
    const refused = await bucket('secret', 'somebody')
      .put('t/documents/1', new Uint8Array([1]))
      .catch((error: Error) => error);
    expect(refused).toBeInstanceOf(BucketError);
    expect(String(refused)).not.toMatch(/127\.0\.0\.1|papers|somebody|t\/documents/);
  });
});

describe('files', () => {
  const place = { tenantId: newId(), folder: 'documents', id: newId() };

  it('come back as they were, and nothing of them can be read where they lie', async () => {
    const storage = diskStorage(join(folder, 'sealed'));
    const files = filesOn(storage, keys);
    const text = Buffer.from('Läkarintyg för Amira Hassan '.repeat(20));
    const key = await files.keep(place, text);
    expect(Buffer.from(await files.open(place, key)).equals(text)).toBe(true);
    const lies = await readFile(join(folder, 'sealed', ...key.split('/')));
    expect(lies.includes('Amira')).toBe(false);
    expect(key).toMatch(new RegExp(`^${place.tenantId}/documents/[0-9a-f]{64}$`));
    expect(await files.keep(place, text)).not.toBe(key);
  });

  it('open only in their own place, with the own key, unchanged', async () => {
    const storage = bucket();
    const files = filesOn(storage, keys);
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (bytes, at, flip) => {
          const key = await files.keep(place, bytes);
          for (const other of [
            { ...place, id: newId() },
            { ...place, tenantId: newId() },
            { ...place, folder: 'imports' },
          ])
            await expect(files.open(other, key)).rejects.toThrow(FileDamagedError);
          await expect(filesOn(storage, deriveKeys('ef'.repeat(32))).open(place, key)).rejects.toThrow(
            FileDamagedError,
          );
          const sealed = held.get(key) as Buffer;
          const spoilt = Buffer.from(sealed);
          spoilt[at % spoilt.length] = (spoilt[at % spoilt.length] as number) ^ flip;
          held.set(key, spoilt);
          await expect(files.open(place, key)).rejects.toThrow(FileDamagedError);
          held.set(key, sealed.subarray(0, at % sealed.length));
          await expect(files.open(place, key)).rejects.toThrow(FileDamagedError);
          await files.remove(key);
          await expect(files.open(place, key)).rejects.toThrow(FileMissingError);
        },
      ),
      { numRuns: 15 },
    );
  });
});
