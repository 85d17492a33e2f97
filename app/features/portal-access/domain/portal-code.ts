const ZEROS = [0x30, 0x660, 0x6f0];

/** What somebody typed, with Arabic and Persian digits as ours and without gaps, dashes and marks of direction. */
export function plainDigits(text: string): string {
  return [...text.normalize('NFKC')]
    .map((sign) => {
      const point = sign.codePointAt(0) ?? 0;
      const zero = ZEROS.find((each) => point >= each && point < each + 10);
      return zero === undefined ? sign : String(point - zero);
    })
    .join('')
    .replace(/[\s\p{Pd}\p{Cf}.]/gu, '');
}

/** Twelve digits in three groups of four: far more than there are cards, and no letter to mistake in any script. */
export function printPortalCode(number: bigint): string {
  const digits = String(number % 1_000_000_000_000n).padStart(12, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4, 8)} ${digits.slice(8)}`;
}

/** A code as somebody typed it, as twelve digits without gaps; undefined when it cannot be one. */
export function parsePortalCode(text: string): string | undefined {
  const digits = plainDigits(text);
  return /^\d{12}$/.test(digits) ? digits : undefined;
}
