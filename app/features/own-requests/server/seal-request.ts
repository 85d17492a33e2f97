import { decryptField, encryptField, type Keys } from '#app/platform/crypto/keys.ts';

type At = { tenantId: string; id: string };
const placeOf = ({ tenantId, id }: At) => `${tenantId}|own_requests|words|${id}`;

/** Her words as they lie in the database: encrypted, and bound to tenant and row. */
export function sealRequest(keys: Keys, at: At, words: string): Buffer {
  return encryptField(keys, placeOf(at), words);
}

/** The words behind sealRequest. */
export function openRequest(keys: Keys, at: At, sealed: Buffer): string {
  return decryptField(keys, placeOf(at), sealed);
}
