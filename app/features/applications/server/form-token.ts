import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import type { Instant } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { longestSeconds, shortestSeconds } from '../domain/limits.ts';

const sign = (keys: Keys, id: string, seconds: number) =>
  blindIndex(keys, 'application-form', `${id}|${seconds}`).subarray(0, 16).toString('base64url');

/** What a shown form carries along: its id and when it was shown, signed. Whoever sends it had it from us. */
export function issueFormToken(keys: Keys, now: Instant, id = newId()): string {
  const seconds = Math.floor(Date.parse(now) / 1000);
  return `${id}.${seconds}.${sign(keys, id, seconds)}`;
}

export type FormToken = { id: string; age: 'good' | 'too-young' | 'too-old' };

/** The form a token was made for, and whether it came back too fast for a person or after too long; undefined when it is not ours. */
export function readFormToken(keys: Keys, now: Instant, token: string): FormToken | undefined {
  const [id = '', shown = '', signature = ''] = token.split('.');
  if (!/^[0-9a-f-]{36}$/.test(id) || !/^\d{1,12}$/.test(shown)) return undefined;
  const seconds = Number(shown);
  if (signature !== sign(keys, id, seconds)) return undefined;
  const age = Date.parse(now) / 1000 - seconds;
  return { id, age: age < shortestSeconds ? 'too-young' : age > longestSeconds ? 'too-old' : 'good' };
}
