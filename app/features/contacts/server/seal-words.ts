import { decryptField, encryptField, type Keys } from '#app/platform/crypto/keys.ts';

type Table = 'support_contacts' | 'support_matters' | 'support_log';

/** Words as they lie in the database: encrypted, and bound to tenant, table and row. */
export function sealWords(keys: Keys, at: { tenantId: string; table: Table; id: string }, words: object): Buffer {
  return encryptField(keys, placeOf(at), JSON.stringify(words));
}

/** The words behind sealWords. */
export function openWords<Words>(
  keys: Keys,
  at: { tenantId: string; table: Table; id: string },
  sealed: Buffer,
): Words {
  return JSON.parse(decryptField(keys, placeOf(at), sealed)) as Words;
}

const placeOf = ({ tenantId, table, id }: { tenantId: string; table: Table; id: string }) =>
  `${tenantId}|${table}|words|${id}`;
