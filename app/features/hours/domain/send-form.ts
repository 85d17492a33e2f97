import { z } from 'zod';

/** How a month left the house. */
export const sendingWays = ['portal', 'e-mail', 'post', 'other'] as const;
export type SendingWay = (typeof sendingWays)[number];

const empty = (value: unknown) => (value === '' ? undefined : value);

/** That a month was sent. `id` makes sending the form twice harmless; `checksum` is of the file that was shown. */
export const sendForm = z.object({
  id: z.uuid(),
  checksum: z.string().max(64),
  way: z.preprocess(empty, z.enum(sendingWays, { error: 'choose' })),
  note: z.preprocess(empty, z.string().trim().max(200, 'too-long').optional()),
  withoutFaulty: z.literal('1').optional(),
});
export type SendForm = z.output<typeof sendForm>;

/** A signed paper that staff has before her. */
export const paperForm = z.object({
  sheetId: z.uuid(),
  place: z.string().trim().min(1, 'required').max(200, 'too-long'),
});

/** Sheets to certify as leader. One tick arrives as a word, several as a list. */
export const certifyForm = z.object({
  sheets: z
    .union([z.uuid(), z.array(z.uuid()).max(5000)])
    .optional()
    .transform((ids) => [ids ?? []].flat()),
});

/** The participant's answer on her own page. */
export const ownAnswerForm = z
  .object({
    answer: z.enum(['right', 'wrong']),
    comment: z.preprocess(empty, z.string().trim().max(500, 'too-long').optional()),
  })
  .superRefine((form, context) => {
    if (form.answer === 'wrong' && form.comment === undefined)
      context.addIssue({ code: 'custom', message: 'required', path: ['comment'] });
  });
