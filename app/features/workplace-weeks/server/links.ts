import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';

/**
 * The secret of a link to follow a placement, worked out from its id with the installation's key: it can be shown again, while the database
 * alone gives none away. 256 bits.
 */
export function workplaceToken(keys: Keys, tenantId: string, linkId: string): string {
  return blindIndex(keys, tenantId, `workplace-link|${linkId}`).toString('base64url');
}

/** What the database keeps of it. */
export function hashWorkplaceToken(token: string): Buffer {
  return hashToken(token.slice(0, 100));
}
