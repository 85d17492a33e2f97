import { z } from 'zod';
import { parsePlainDate } from '#app/shared/dates.ts';

const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A name on one line, at most 120 characters unless told otherwise. */
export function nameField(longest = 120) {
  return z
    .string({ error: 'required' })
    .trim()
    .min(1, 'required')
    .max(longest, 'too-long')
    .refine((text) => !UNSEEN.test(text) && text.isWellFormed(), 'unseen-characters');
}

/** An e-mail address in lower case. */
export const emailField = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'too-long')
  .pipe(z.email('not-an-email'));

/** A secret exactly as it was typed; its rules are asked for where it is chosen. */
export const secretField = z.string({ error: 'required' }).min(1, 'required').max(1000, 'too-long');

/** Six digits, however they were grouped. */
export const codeField = z
  .string({ error: 'required' })
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'not-a-code'));

/** A calendar day, or null when left empty. */
export const dayField = z.string({ error: 'required' }).transform((text, context) => {
  const day = parsePlainDate(text.trim());
  if (day === undefined) context.addIssue({ code: 'custom', message: 'not-a-date' });
  return day ?? z.NEVER;
});
