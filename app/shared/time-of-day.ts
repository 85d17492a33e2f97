import { z } from 'zod';

/** A time of day in 24 hours, 'HH:MM', local to the tenant. Compares with < and > as text. */
export type TimeOfDay = string;

// 9 · 9.30 · 9:30 · 9,30 · 9 30 · 09h30 · kl. 9.30 · 930 · 0930 · 09:30:00
const TYPED = /^(?:kl\.?)?\s*(\d{1,2})(?:\s*[.:,;h\s]\s*(\d{2})(?:[.:]00)?|(\d{2}))?$/i;

/** Reads a time of day as people type it into 'HH:MM'; undefined when it is none, or may be two (9.3). */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  const [, hours, marked, together] = TYPED.exec(text.normalize('NFKC').trim()) ?? [];
  const minutes = marked ?? together ?? '00';
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** A time of day in a form or in what a program sends (TimeInput draws it). Problems: 'required', 'not-a-time'. */
export const timeOfDayField = z.string('required').transform((text, ctx): TimeOfDay => {
  const time = parseTimeOfDay(text);
  if (time === undefined) ctx.issues.push({ code: 'custom', message: 'not-a-time', input: text });
  return time ?? text;
});
