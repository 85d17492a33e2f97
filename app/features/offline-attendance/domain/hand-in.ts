import { z } from 'zod';
import { absenceReasons } from '#app/features/attendance/domain/mark.ts';
import { notHeldReasons } from './pocket.ts';

const MOST_ROWS = 60;

const mark = z
  .union([
    z.object({ mark: z.enum(['present', 'not-required']) }),
    z.object({ mark: z.enum(['late', 'left-early']), minutesMissed: z.number().int().min(1).max(1440) }),
    z.object({ mark: z.literal('absent'), reason: z.enum(absenceReasons) }),
  ])
  .nullable();

/** What a device hands in of a save that it cannot send. */
export const handedIn = z.object({
  ticket: z.string().max(300),
  key: z.uuid(),
  madeAt: z.iso.datetime(),
  notHeld: z.enum(notHeldReasons).nullable(),
  rows: z.array(z.object({ enrolmentId: z.uuid(), before: mark, mark })).max(MOST_ROWS),
});
export type HandedIn = z.output<typeof handedIn>;

/** The same as a form with one field. */
export const handInForm = z.object({
  save: z
    .string('required')
    .max(50_000, 'too-long')
    .transform((text, ctx) => {
      try {
        const parsed = handedIn.safeParse(JSON.parse(text));
        if (parsed.success) return parsed.data;
      } catch {}
      ctx.addIssue({ code: 'custom', message: 'invalid' });
      return z.NEVER;
    }),
});
