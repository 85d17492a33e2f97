import { z } from 'zod';

/** Whether the phone is hers alone. */
export const phoneUses = ['own', 'shared'] as const;

export const codeForm = z.object({ cardCode: z.string().max(60).default('') });

export const enterForm = z.object({
  /** The form's own number: the first time, sent twice, it is answered like once. */
  id: z.uuid(),
  /** 'choose' when the digits are chosen now. */
  do: z.enum(['choose', 'enter', 'phone']),
  digits: z.string().max(40).default(''),
  phone: z.enum(phoneUses).optional(),
});
export type EnterForm = z.output<typeof enterForm>;

export const smsForm = z.object({ telephone: z.string().max(60).default('') });

export const smsCodeForm = z.object({
  smsCode: z.string().max(40).default(''),
  digits: z.string().max(40).default(''),
  phone: z.enum(phoneUses).optional(),
});
export type SmsCodeForm = z.output<typeof smsCodeForm>;

/** What staff does with somebody's card. new: a card that ends the one before. open: for the first phone, an hour. block: card and phones are out at once. */
export const changeCardForm = z.object({ do: z.enum(['new', 'open', 'block', 'block-and-new']) });
export type ChangeCardForm = z.output<typeof changeCardForm>;

/** The same for many at once; those who have nothing to open or already have a card are left as they are. */
export const groupCardsForm = z.object({
  do: z.enum(['make', 'open']),
  enrolmentIds: z.array(z.uuid()).max(500).default([]),
});
export type GroupCardsForm = z.output<typeof groupCardsForm>;
