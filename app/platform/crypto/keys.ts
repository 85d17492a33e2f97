import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** The installation's keys, all derived from one 32-byte secret that lives outside the database. */
export type Keys = { field: Buffer; index: Buffer; audit: Buffer; file: Buffer; report: Buffer };

/** Derives the keys from the secret (64 hex digits). Throws RangeError when it has another length. */
export function deriveKeys(secretHex: string): Keys {
  if (!/^[0-9a-f]{64}$/i.test(secretHex)) throw new RangeError('the installation secret must be 64 hexadecimal digits');
  const secret = Buffer.from(secretHex, 'hex');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `egenvag:${use}`, 32));
  return {
    field: derive('field'),
    index: derive('index'),
    audit: derive('audit'),
    file: derive('file'),
    report: derive('report'),
  };
}

const IV_BYTES = 12;
let random = Buffer.alloc(0);

// Each byte is used once. Asked for by the thousand, they cost a tenth.
function newIv(): Buffer {
  if (random.length < IV_BYTES) random = randomBytes(IV_BYTES * 256);
  const iv = random.subarray(0, IV_BYTES);
  random = random.subarray(IV_BYTES);
  return iv;
}

/** Encrypts one field with AES-256-GCM. `place` (tenant|table|field|row) is bound in: the bytes cannot be moved elsewhere. */
export function encryptField(keys: Keys, place: string, text: string): Buffer {
  const iv = newIv();
  const cipher = createCipheriv('aes-256-gcm', keys.field, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** The text behind `encryptField`; throws when the bytes were changed or belong to another place. */
export function decryptField(keys: Keys, place: string, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keys.field, bytes.subarray(0, 12)).setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** A keyed hash to find a number by without storing it readable. Different in every tenant. 32 bytes. */
export function blindIndex(keys: Keys, tenantId: string, normalised: string): Buffer {
  return createHmac('sha256', keys.index).update(`${tenantId}|${normalised}`).digest();
}
