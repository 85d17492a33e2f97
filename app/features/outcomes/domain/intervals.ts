/** A share of a base, with the interval in which the true share lies with 95 % certainty if the base were a random sample. */
export type ShareWithInterval = { count: number; base: number; share: number; low: number; high: number };

// The 97.5 % point of the normal distribution.
const Z = 1.959963984540054;

/**
 * Wilson's score interval for `count` of `base`; undefined when the base is 0. It never leaves 0–1 and holds for small bases.
 * Source: docs/rules/shares-and-intervals.md.
 */
export function shareOf(count: number, base: number): ShareWithInterval | undefined {
  if (base <= 0) return undefined;
  const share = count / base;
  const spread = (Z * Math.sqrt((share * (1 - share)) / base + (Z * Z) / (4 * base * base))) / (1 + (Z * Z) / base);
  const centre = (share + (Z * Z) / (2 * base)) / (1 + (Z * Z) / base);
  return { count, base, share, low: count === 0 ? 0 : centre - spread, high: count === base ? 1 : centre + spread };
}
