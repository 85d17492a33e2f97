import { z } from 'zod';

const MOST_SIGNS = 20_000;
const typed = z.string().max(MOST_SIGNS, 'too-long').default('');

/** What was typed off a paper list, pasted, or read from a file of text; `othersAbsent`: whoever is not in it was absent. */
export const paperForm = z
  .object({
    text: typed,
    file: typed,
    othersAbsent: z
      .literal('on')
      .optional()
      .transform((ticked) => ticked === 'on'),
  })
  .transform(({ text, file, othersAbsent }) => ({ text: text.trim() === '' ? file : text, othersAbsent }))
  .refine(({ text }) => text.trim() !== '', { message: 'nothing-typed', path: ['text'] });
