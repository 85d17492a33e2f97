import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import { printCode } from '../domain/reference-code.ts';

/** The code of a form: worked out from its id with our key, so that a form sent twice shows the same one and nothing has to be kept. 128 bits. */
export function codeOf(keys: Keys, formId: string): string {
  return printCode(blindIndex(keys, 'application-code', formId).subarray(0, 16));
}

/** What the database keeps of a code. */
export function hashCode(keys: Keys, code: string): Buffer {
  return blindIndex(keys, 'application-reference', code);
}
