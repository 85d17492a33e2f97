/** Eight digits, written in two groups: short enough to type from a card, and far more than there are people. */
export function printCardCode(number: number): string {
  const digits = String(number % 100_000_000).padStart(8, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}

const ZEROS = [0x30, 0x660, 0x6f0];

/** A code as somebody typed it, with gaps, in Arabic or Persian digits; undefined when it cannot be one. */
export function parseCardCode(text: string): string | undefined {
  const digits = [...text.normalize('NFKC')]
    .map((sign) => {
      const point = sign.codePointAt(0) ?? 0;
      const zero = ZEROS.find((each) => point >= each && point < each + 10);
      return zero === undefined ? sign : String(point - zero);
    })
    .join('')
    .replace(/[\s\p{Pd}\p{Cf}.]/gu, '');
  return /^\d{8}$/.test(digits) ? printCardCode(Number(digits)) : undefined;
}
