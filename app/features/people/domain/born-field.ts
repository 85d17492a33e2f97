import { z } from 'zod';
import { type PlainDate, parsePlainDate } from '#app/shared/dates.ts';

const EARLIEST_BIRTH = 1900;

/** A birth date, or the year alone when no more is known. */
export const bornField = z
  .string()
  .trim()
  .transform((text, issues): { bornOn: PlainDate | null; birthYear: number | null } => {
    if (/^\d{4}$/.test(text)) {
      const birthYear = Number(text);
      if (birthYear >= EARLIEST_BIRTH && birthYear <= 2100) return { bornOn: null, birthYear };
      issues.addIssue({ code: 'custom', message: 'born-unreadable' });
      return z.NEVER;
    }
    const [, year, month = '', day = ''] = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(text) ?? [];
    const read =
      year === undefined ? undefined : parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (read !== undefined) return { bornOn: read, birthYear: null };
    issues.addIssue({ code: 'custom', message: 'born-unreadable' });
    return z.NEVER;
  });
