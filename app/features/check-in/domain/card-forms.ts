import { z } from 'zod';

/** Pictures that somebody knows herself by, whatever she reads. */
export const signs = [
  'sun',
  'moon',
  'star',
  'heart',
  'leaf',
  'flower',
  'fish',
  'bird',
  'cat',
  'dog',
  'rabbit',
  'turtle',
  'apple',
  'cherry',
  'carrot',
  'bike',
  'ship',
  'bus',
  'umbrella',
  'key',
  'bell',
  'book',
  'guitar',
  'mountain',
] as const;
export type Sign = (typeof signs)[number];

/** What somebody checks in with: `new-code` makes the code before useless, `no-code` leaves her without one. */
export const cardForm = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['new-code', 'no-code']) }),
  z.object({
    do: z.literal('show'),
    sign: z.enum(signs, 'required').optional(),
    shownName: z.string().trim().max(40, 'too-long').optional(),
  }),
]);
export type CardForm = z.output<typeof cardForm>;

export const tapForm = z.object({
  do: z.enum(['here', 'undo', 'end']),
  enrolmentId: z.uuid().optional(),
});
export type TapForm = z.output<typeof tapForm>;

export const codeForm = z.object({ cardCode: z.string().max(40).default('') });
