import { decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import type { Services } from '#app/platform/services.ts';
import type { Words } from '../domain/words.ts';

type At = { services: Pick<Services, 'keys'>; tenantId: string };

/** The words of a message as they lie in the database: encrypted, bound to tenant and message. */
export function sealWords({ services, tenantId }: At, messageId: string, words: Words): Buffer {
  return encryptField(services.keys, placeOf(tenantId, messageId), JSON.stringify(words));
}

/** The words behind `sealWords`. */
export function openWords({ services, tenantId }: At, messageId: string, sealed: Buffer): Words {
  return JSON.parse(decryptField(services.keys, placeOf(tenantId, messageId), sealed)) as Words;
}

/** What sealed words are bound to. */
export function placeOf(tenantId: string, messageId: string): string {
  return `${tenantId}|messages|sealed|${messageId}`;
}
