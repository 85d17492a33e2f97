import { z } from 'zod';
import { parsePlainDate } from '#app/shared/dates.ts';

/** A fact that may be unknown: 'declined' means that the person was asked and chose not to say. */
export type Answer = 'yes' | 'no' | 'unknown' | 'declined';

const ANSWERS: ReadonlyMap<unknown, Answer> = new Map<unknown, Answer>([
  [true, 'yes'],
  [false, 'no'],
  [null, 'unknown'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['unknown', 'unknown'],
  ['declined', 'declined'],
]);

/** true/false, "yes"/"no", "unknown" (same as null), "declined". */
export const answer = z.any().transform((value, context): Answer => {
  const known = ANSWERS.get(value);
  if (known !== undefined) return known;
  context.addIssue({ code: 'custom', message: 'expected true, false, null, "yes", "no", "unknown" or "declined"' });
  return z.NEVER;
});

/** A real calendar day as 'YYYY-MM-DD'. */
export const day = z.any().transform((value, context) => {
  const parsed = typeof value === 'string' ? parsePlainDate(value) : undefined;
  if (parsed !== undefined) return parsed;
  context.addIssue({
    code: 'custom',
    message: `expected a calendar day as "YYYY-MM-DD", got ${JSON.stringify(value)}`,
  });
  return z.NEVER;
});

const NOT_KNOWN: ReadonlySet<unknown> = new Set([null, 'unknown', 'declined']);

/** A day that may be unknown: null, "unknown" and "declined" read as undefined. */
export const dayOrUnknown = z.preprocess((value) => (NOT_KNOWN.has(value) ? undefined : value), day.optional());

/** One of the words; null, "unknown", and "declined" unless it is one of the words, read as 'unknown'. */
export function wordOrUnknown<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.preprocess(
    (value) => (NOT_KNOWN.has(value) && !(words as readonly unknown[]).includes(value) ? 'unknown' : value),
    z.enum([...words, 'unknown'] as [...Words, 'unknown'], {
      error: `expected one of ${words.map((word) => `"${word}"`).join(', ')}, "unknown" or null`,
    }),
  );
}

/** Two-letter country (ISO 3166-1); 'ABROAD' = outside the home country, which one is not known. UK reads as GB, EL as GR. */
export const country = z.any().transform((value, context) => {
  const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (text === 'ABROAD') return 'ABROAD';
  if (text === 'UK') return 'GB';
  if (text === 'EL') return 'GR';
  if (/^[A-Z]{2}$/.test(text)) return text;
  context.addIssue({
    code: 'custom',
    message: `expected a two-letter country code or "abroad", got ${JSON.stringify(value)}`,
  });
  return z.NEVER;
});

/** A country of birth; null, "unknown" and "declined" read as 'unknown'. */
export const countryOrUnknown = z.any().transform((value, context): string => {
  if (NOT_KNOWN.has(value)) return 'unknown';
  const parsed = country.safeParse(value);
  if (parsed.success) return parsed.data;
  context.addIssue({
    code: 'custom',
    message: `expected a two-letter country code, "abroad", "unknown" or null, got ${JSON.stringify(value)}`,
  });
  return z.NEVER;
});

/** Citizenships: [] = stateless; a country code, "stateless", "undetermined" or "third-country"; null/"unknown" = not known. */
export const citizenships = z.any().transform((value, context): readonly string[] | 'unknown' | 'declined' => {
  if (value === null || value === 'unknown') return 'unknown';
  if (value === 'declined') return 'declined';
  if (!Array.isArray(value)) {
    context.addIssue({
      code: 'custom',
      message: 'expected a list of countries ([] = stateless), null, "unknown" or "declined"',
    });
    return z.NEVER;
  }
  return value.map((item, index) => {
    if (item === 'stateless' || item === 'undetermined' || item === 'third-country') return item;
    const parsed = country.safeParse(item);
    if (parsed.success && parsed.data !== 'ABROAD') return parsed.data;
    context.addIssue({
      code: 'custom',
      path: [index],
      message: `expected a two-letter country code, "stateless", "undetermined" or "third-country", got ${JSON.stringify(item)}`,
    });
    return '';
  });
});

/** Highest completed ISCED 2011 level 0–8; 9, null, "unknown" and "declined" read as 'unknown'. */
export const iscedLevel = z.any().transform((value, context): number | 'unknown' => {
  if (NOT_KNOWN.has(value) || value === 9) return 'unknown';
  const level = typeof value === 'string' && /^[0-8]$/.test(value) ? Number(value) : value;
  if (typeof level === 'number' && Number.isInteger(level) && level >= 0 && level <= 8) return level;
  context.addIssue({
    code: 'custom',
    message: `expected an ISCED level 0 to 8, 9, "unknown" or null, got ${JSON.stringify(value)}`,
  });
  return z.NEVER;
});
