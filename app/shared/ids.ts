import { randomUUID } from 'node:crypto';

/** A new UUID of version 7: time-ordered, so that rows written together lie together. Never used as a secret. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  // Of a random UUID everything behind its version stays.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
