import { AwsClient } from 'aws4fetch';
import type { Instant } from '#app/shared/dates.ts';
import { requireKey, type Storage, type StoredObject } from './storage.ts';

/** A bucket that speaks the S3 protocol: endpoint with https, bucket, region and the two halves of an access key. */
export type Bucket = { endpoint: string; name: string; region: string; keyId: string; secret: string };

/** The bucket did not do what was asked of it. Says what and with which status; never an address, key or body. */
export class BucketError extends Error {
  constructor(what: string, status: number) {
    super(`the bucket answered ${status} to ${what}`);
    this.name = 'BucketError';
  }
}

const PATIENCE_MS = 30_000;

/** Keeps bytes in a bucket (AWS signature version 4, addresses by path). Each object is written in one request, so there is never half of one. */
export function bucketStorage(bucket: Bucket): Storage {
  const client = new AwsClient({
    accessKeyId: bucket.keyId,
    secretAccessKey: bucket.secret,
    region: bucket.region,
    service: 's3',
    retries: 3,
  });
  const base = `${bucket.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket.name)}`;
  const ask = (method: string, address: string, body?: Uint8Array) =>
    client.fetch(address, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined
        ? {}
        : { body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream' } }),
    });
  const addressOf = (key: string) => `${base}/${requireKey(key)}`;
  return {
    async put(key, bytes) {
      const answer = await ask('PUT', addressOf(key), bytes);
      await answer.body?.cancel();
      if (!answer.ok) throw new BucketError('storing', answer.status);
    },
    async get(key) {
      const answer = await ask('GET', addressOf(key));
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      await answer.body?.cancel();
      if (answer.status === 404) return undefined;
      throw new BucketError('reading', answer.status);
    },
    async delete(key) {
      const answer = await ask('DELETE', addressOf(key));
      await answer.body?.cancel();
      if (!answer.ok && answer.status !== 404) throw new BucketError('deleting', answer.status);
    },
    async *list(prefix) {
      let token: string | undefined;
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix });
        if (token !== undefined) query.set('continuation-token', token);
        const answer = await ask('GET', `${base}?${query}`);
        if (!answer.ok) throw new BucketError('listing', answer.status);
        const page = readListing(await answer.text());
        yield* page.objects;
        token = page.next;
      } while (token !== undefined);
    },
  };
}

// A listing is flat and of known shape, and our keys hold nothing that XML would have to escape.
function readListing(xml: string): { objects: StoredObject[]; next: string | undefined } {
  const objects = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, entry = '']) => {
    const key = valueIn(entry, 'Key');
    const storedAt = valueIn(entry, 'LastModified');
    return key === undefined || storedAt === undefined ? [] : [{ key, storedAt: storedAt as Instant }];
  });
  const isMore = valueIn(xml, 'IsTruncated') === 'true';
  return { objects, next: isMore ? valueIn(xml, 'NextContinuationToken') : undefined };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function valueIn(xml: string, name: string): string | undefined {
  const found = xml.match(new RegExp(`<${name}>([^<]*)</${name}>`))?.[1];
  return found?.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity] ?? '');
}
