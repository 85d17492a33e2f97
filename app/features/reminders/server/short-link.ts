import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';

/**
 * The secret of a link that is sent in a text message, worked out from the id of what it opens with the installation's key: the database alone
 * gives none away. 128 bits, so that the message stays short.
 */
export function shortToken(keys: Keys, tenantId: string, id: string): string {
  return blindIndex(keys, tenantId, `short-link|${id}`).subarray(0, 16).toString('base64url');
}

/** What the database keeps of it. */
export function hashShortToken(token: string): Buffer {
  return hashToken(token.slice(0, 100));
}
