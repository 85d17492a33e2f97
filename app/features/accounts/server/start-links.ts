import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';

/** Seven days. */
export const START_LINK_SECONDS = 7 * 24 * 60 * 60;

/**
 * The secret of a start link. Worked out from its id with the installation's key: whoever may make links can show an open one again,
 * while the database alone gives none away.
 */
export function startLinkToken(keys: Keys, tenantId: string, invitationId: string): string {
  return blindIndex(keys, tenantId, `start-link|${invitationId}`).toString('base64url');
}

/** What the database keeps of a start link. */
export function startLinkHash(keys: Keys, tenantId: string, invitationId: string): Buffer {
  return hashToken(startLinkToken(keys, tenantId, invitationId));
}
