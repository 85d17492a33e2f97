import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';

/**
 * The secret of an association's link. Worked out from its id with the installation's key: whoever may make links can show an open one
 * again, while the database alone gives none away.
 */
export function associationToken(keys: Keys, tenantId: string, linkId: string): string {
  return blindIndex(keys, tenantId, `association-link|${linkId}`).toString('base64url');
}

/** What the database keeps of a link, from the secret as somebody sent it. */
export function hashAssociationToken(token: string): Buffer {
  return hashToken(token.slice(0, 100));
}
