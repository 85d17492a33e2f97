import { z } from 'zod';
import { addDays, addMonths, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';

/** A month in an address, '2026-11', as its first day. What is none does not fit. */
export const monthParam = z.string().transform((text, context): PlainDate => {
  const first = /^\d{4}-\d{2}$/.test(text) ? parsePlainDate(`${text}-01`) : undefined;
  if (first !== undefined) return first;
  context.addIssue({ code: 'custom', message: 'not-a-month' });
  return z.NEVER;
});

/** The month as it stands in addresses and file names. */
export const monthKey = (month: PlainDate): string => month.slice(0, 7);

export const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;
export const lastOfMonth = (month: PlainDate): PlainDate => addDays(addMonths(month, 1), -1);

/** A month is over when its last day has passed: until then attendance of it is still to come. */
export const isOver = (month: PlainDate, today: PlainDate): boolean => lastOfMonth(month) < today;
