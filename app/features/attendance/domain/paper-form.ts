import { z } from 'zod';

export const MOST_SIGNS = 20_000;

/** What was typed off a paper list or pasted, or the list as a file; `othersAbsent`: whoever is not in it was absent. What was typed goes before the file. */
export const paperForm = z
  .object({
    text: z.string().max(MOST_SIGNS, 'too-long').default(''),
    file: z.file().optional(),
    othersAbsent: z
      .literal('on')
      .optional()
      .transform((ticked) => ticked === 'on'),
  })
  .refine(({ text, file }) => text.trim() !== '' || file !== undefined, { message: 'nothing-typed', path: ['text'] });
