const SIGNS = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** Reads a reference as people write it: small letters, spaces, a dash, O for 0, I and L for 1. Undefined when it cannot be one. */
export function parseReference(text: string): string | undefined {
  const written = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return SIGNS.test(written) ? written : undefined;
}

/** The reference in two halves, as it is read aloud: K7QM-3XTP. */
export function printReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}
