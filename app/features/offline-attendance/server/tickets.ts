import { timingSafeEqual } from 'node:crypto';
import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import type { Instant } from '#app/shared/dates.ts';

const LIFETIME_SECONDS = 48 * 60 * 60;

/** Whose device fetched the sheet of which session. */
export type Ticket = { tenantId: string; accountId: string; sessionId: string };

/**
 * What a device gets with a sheet: with it the device can hand in what was filled in on that sheet, also when nobody is signed in on it any
 * more. Good for two days: one for the sheet, one for what was filled in at its end.
 */
export function issueTicket(keys: Keys, { tenantId, accountId, sessionId }: Ticket, now: Instant): string {
  const until = Math.floor(Date.parse(now) / 1000) + LIFETIME_SECONDS;
  const body = [tenantId, accountId, sessionId, until].join('.');
  return `${body}.${macOf(keys, body).toString('base64url')}`;
}

/** Whose and for which session a ticket is; undefined when it is not ours or too old. */
export function readTicket(keys: Keys, text: string, now: Instant): Ticket | undefined {
  const found = /^(([\da-f-]{36})\.([\da-f-]{36})\.([\da-f-]{36})\.(\d{1,12}))\.([\w-]{43})$/.exec(text);
  if (found === null) return undefined;
  const [, body = '', tenantId = '', accountId = '', sessionId = '', until = '', mac = ''] = found;
  const given = Buffer.from(mac, 'base64url');
  const ours = macOf(keys, body);
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return undefined;
  return Number(until) * 1000 > Date.parse(now) ? { tenantId, accountId, sessionId } : undefined;
}

const macOf = (keys: Keys, body: string): Buffer => blindIndex(keys, 'pocket-ticket', body);
