import { hash } from 'node:crypto';
import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import { parsePortalCode, printPortalCode } from '../domain/portal-code.ts';

// What stands on a card is worked out with our key from the card's id, so that it need not be kept and can be printed once more.

/** What the square of a card holds: 128 bits. */
export function secretOfCard(keys: Keys, cardId: string): string {
  return blindIndex(keys, 'portal-card-secret', cardId).subarray(0, 16).toString('base64url');
}

/** The code on a card, to be typed: '4827 1936 5521'. */
export function codeOfCard(keys: Keys, cardId: string): string {
  return printPortalCode(blindIndex(keys, 'portal-card-code', cardId).readBigUInt64BE(0));
}

/** What the database keeps of both. */
export function hashesOfCard(keys: Keys, cardId: string): { secretHash: Buffer; codeHash: Buffer } {
  const code = parsePortalCode(codeOfCard(keys, cardId)) as string;
  return { secretHash: hashSecret(secretOfCard(keys, cardId)), codeHash: hashCode(keys, code) };
}

/** Under what a scanned or typed code may be found: one of the two, or neither when it cannot be a card's. */
export function hashesOfTyped(keys: Keys, typed: string): { secretHash: Buffer | null; codeHash: Buffer | null } {
  if (/^[\w-]{22}$/.test(typed)) return { secretHash: hashSecret(typed), codeHash: null };
  const code = parsePortalCode(typed);
  return { secretHash: null, codeHash: code === undefined ? null : hashCode(keys, code) };
}

const hashSecret = (secret: string) => hash('sha256', secret, 'buffer');
const hashCode = (keys: Keys, code: string) => blindIndex(keys, 'portal-code', code);

/** What the database keeps of somebody's four digits: of use with one card only. */
export function hashDigits(keys: Keys, cardId: string, digits: string): Buffer {
  return blindIndex(keys, 'portal-digits', `${cardId}|${digits}`);
}

/** What it keeps of the code in a text message, of use with one page only. */
export function hashSmsCode(keys: Keys, ticket: string, code: string): Buffer {
  return blindIndex(keys, 'portal-sms', `${ticket}|${code}`);
}
