/** What can be shared of a person, one tick each. Single facts stand beside them as 'fact:<key>'. */
export const categories = [
  'participation',
  'attendance',
  'situation',
  'qualification',
  'support',
  'health',
  'contact',
  'languages',
  'number',
  'documents',
] as const;
export type Category = (typeof categories)[number];

/** Facts from the entry interview that a partner may need; the others are asked for the funder and are never shared one by one. */
export const shareableFacts = ['highest-education', 'right-to-work', 'reception-status', 'disability'] as const;
export type ShareableFact = (typeof shareableFacts)[number];

export type Field = Category | `fact:${ShareableFact}`;
export const fields: readonly Field[] = [...categories, ...shareableFacts.map((key) => `fact:${key}` as const)];

/** What tells of somebody's health: needs a ground in article 9 of the GDPR besides the others. */
export const sensitiveFields: readonly Field[] = ['health', 'fact:disability'];

export function isSensitive(chosen: readonly string[]): boolean {
  return chosen.some((field) => (sensitiveFields as readonly string[]).includes(field));
}

/** The known fields among these words, each once, in the order in which they are asked. */
export function parseFields(words: readonly string[]): Field[] {
  return fields.filter((field) => words.includes(field));
}
