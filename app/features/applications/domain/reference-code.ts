// Crockford's alphabet: no letter that looks like a digit.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

/** 128 bits as 26 signs in groups of four or five, for writing down: 'K7QF-2M9A-…'. */
export function printCode(bytes: Uint8Array): string {
  let value = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let at = 0; at < LENGTH; at += 1) {
    text = `${ALPHABET[Number(value & 31n)]}${text}`;
    value >>= 5n;
  }
  return (text.match(/.{1,4}/g) ?? []).join('-');
}

/** A code as somebody wrote it — small letters, gaps, O for 0, I and L for 1 — in its one form; undefined when it cannot be one. */
export function parseCode(text: string): string | undefined {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return new RegExp(`^[${ALPHABET}]{${LENGTH}}$`).test(signs) ? (signs.match(/.{1,4}/g) ?? []).join('-') : undefined;
}
