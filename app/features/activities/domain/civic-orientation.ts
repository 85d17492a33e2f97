/** The theme that stands for civic orientation in programme definitions. */
export const CIVIC_ORIENTATION = 'civic-orientation';

/** The eight parts of civic orientation, in the ordinance's order (docs/rules/civic-orientation.md). */
export const civicParts = [
  'coming-to-sweden',
  'living-in-sweden',
  'supporting-oneself',
  'rights-and-duties',
  'family-and-children',
  'influencing',
  'caring-for-health',
  'growing-old',
] as const;
export type CivicPart = (typeof civicParts)[number];

/** Least civic orientation, in minutes: 100 hours (docs/rules/civic-orientation.md). */
export const civicOrientationMinutes = 100 * 60;

/** The theme key of a part: 'civic-orientation.growing-old'. */
export function civicPartKey(part: CivicPart): string {
  return `${CIVIC_ORIENTATION}.${part}`;
}

const partKeys: readonly string[] = civicParts.map(civicPartKey);

/** Whether a session can say this theme: one of the programme's, or a part of its civic orientation. */
export function isOfferedTheme(themes: readonly { key: string }[], key: string): boolean {
  const has = (wanted: string) => themes.some((theme) => theme.key === wanted);
  return has(key) || (partKeys.includes(key) && has(CIVIC_ORIENTATION));
}

/** Chosen themes, each once; whoever chose a part of civic orientation chose civic orientation. */
export function withWhole(keys: readonly string[]): string[] {
  const whole = keys.some((key) => partKeys.includes(key)) ? [CIVIC_ORIENTATION] : [];
  return [...new Set([...keys, ...whole])];
}
