/** The sections of SNI 2007 and their two-digit divisions, first and last (docs/rules/sni-sections.md). */
export const sniSections = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
} as const satisfies Record<string, readonly [number, number]>;

export type SniSection = keyof typeof sniSections;
export const sniSectionKeys = Object.keys(sniSections) as [SniSection, ...SniSection[]];

/** Two to five digits, with or without the dot that SNI is written with: '56.100' is '56100'. Undefined when it is no branch. */
export function readSni(typed: string): string | undefined {
  const digits = typed.replace(/[\s.]/g, '');
  return /^\d{2,5}$/.test(digits) && sectionOf(digits) !== undefined ? digits : undefined;
}

/** The section that a branch stands in; undefined for a division that does not exist. */
export function sectionOf(sni: string): SniSection | undefined {
  const division = Number(sni.slice(0, 2));
  return sniSectionKeys.find((key) => division >= sniSections[key][0] && division <= sniSections[key][1]);
}

/** The two-digit divisions of a section, as branches begin. */
export function divisionsOf(section: SniSection): string[] {
  const [first, last] = sniSections[section];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0'));
}
