import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{20}$/);

/** What a reader says: these texts are right, or (with a proposal) this one would be better so. */
export const reportForm = z.object({
  reader: z.string('required').trim().min(1, 'required').max(80, 'too-long'),
  texts: z.union([hash, z.array(hash).max(500)], 'choose').transform((chosen) => [chosen].flat()),
  proposal: z
    .string()
    .trim()
    .max(5000, 'too-long')
    .optional()
    .transform((text) => (text === '' ? undefined : text)),
  /** Which of the two buttons was pressed. */
  says: z.enum(['right', 'better']),
});
export type ReportForm = z.output<typeof reportForm>;
