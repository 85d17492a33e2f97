import { z } from 'zod';

const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

export const idField = z.uuid('required');
export const versionField = z.coerce.number({ error: 'required' }).int().min(1).max(2_000_000_000);

/** A line that must be there. Problems: 'required', 'too-long', 'unseen-characters'. */
export const lineField = (most: number) =>
  z
    .string({ error: 'required' })
    .trim()
    .min(1, 'required')
    .max(most, 'too-long')
    .refine((text) => !UNSEEN.test(text), 'unseen-characters');

/** Text that may be left out. */
export const textField = (most: number) => z.string().trim().max(most, 'too-long').default('');

export const optionalIdField = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z
    .uuid('choose')
    .optional()
    .transform((id) => id ?? null),
);

/** What an unfilled choice of a form leaves behind is no choice. */
export const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .enum(values, 'choose')
      .optional()
      .transform((chosen) => chosen ?? null),
  );
