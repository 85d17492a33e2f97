import { z } from 'zod';
import { addDays, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { parseKronor } from './supports.ts';

/** A calendar day in a form. Problems: 'date-missing', 'not-a-date'. */
export const dayField = z.string({ error: 'date-missing' }).transform((text, context): PlainDate => {
  const day = parsePlainDate(text.trim());
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'not-a-date' });
  return z.NEVER;
});

/** A calendar day that may be left out. */
export const optionalDayField = z.preprocess((value) => (value === '' ? undefined : value), dayField.optional());

/** Yes or no, both said; problem 'choose-yes-or-no'. */
export const yesNoField = z.enum(['yes', 'no'], { error: 'choose-yes-or-no' }).transform((said) => said === 'yes');

/** A check box. */
export const tickField = z
  .any()
  .optional()
  .transform((value) => value === 'on' || value === true);

/** A short line of text that may be left out. */
export const optionalTextField = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()))
  .refine((text) => text === undefined || text.length <= 200, 'too-long');

/** Extent in percent of full time, 1–100; empty = not known. Problem 'not-a-percentage'. */
export const extentField = z
  .any()
  .optional()
  .transform((value, context): number | null => {
    if (value === undefined || value === null || value === '') return null;
    const percent = Number(String(value).replace(/\s|%/g, ''));
    if (Number.isInteger(percent) && percent >= 1 && percent <= 100) return percent;
    context.addIssue({ code: 'custom', message: 'not-a-percentage' });
    return z.NEVER;
  });

/** An amount in kronor, in öre when read; empty = not known. Problem 'not-an-amount'. */
export const kronorField = z
  .any()
  .optional()
  .transform((value, context): number | null => {
    if (value === undefined || String(value).trim() === '') return null;
    const ore = parseKronor(String(value));
    if (ore !== undefined) return ore;
    context.addIssue({ code: 'custom', message: 'not-an-amount' });
    return z.NEVER;
  });

/** Why a row is corrected. Problem 'reason-missing'. */
export const reasonField = z.string({ error: 'reason-missing' }).trim().min(1, 'reason-missing').max(500, 'too-long');

/** The day after the last day: forms speak of last days, the history of half-open ranges. */
export function endsBeforeOf(lastDay: PlainDate | undefined): PlainDate | null {
  return lastDay === undefined ? null : addDays(lastDay, 1);
}

/** The last day of a half-open range; undefined while it goes on. */
export function lastDayOf(endsBefore: PlainDate | null): PlainDate | undefined {
  return endsBefore === null ? undefined : addDays(endsBefore, -1);
}

/** Hands the issues of an inner schema on, below `path`. */
export function passIssues(
  error: z.ZodError,
  path: readonly PropertyKey[],
  context: { addIssue: (issue: { code: 'custom'; path: PropertyKey[]; message: string }) => void },
): void {
  for (const issue of error.issues)
    context.addIssue({ code: 'custom', path: [...path, ...issue.path], message: issue.message });
}
