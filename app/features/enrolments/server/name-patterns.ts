/** LIKE patterns for the words of a name as it is typed: each must occur somewhere, in any order. */
export function namePatterns(text: string): string[] {
  const words = text.toLowerCase().normalize('NFC').split(/\s+/).filter(Boolean);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
