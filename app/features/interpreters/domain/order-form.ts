import { z } from 'zod';
import { kronorField, optionalDayField } from '#app/features/history/domain/form-fields.ts';
import { languageCode } from '#app/features/people/domain/person-details.ts';
import { interpreterForms, interpreterGenders } from '#app/features/people/domain/person-languages.ts';
import { timeOfDayField } from '#app/shared/time-of-day.ts';
import { occasions } from './order.ts';
import { orderMoveNames } from './order-moves.ts';

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const text = (most: number) => z.string().trim().max(most, 'too-long').default('');

const mostOre = 100_000_000;

const needed = {
  session: ['sessionId'],
  meeting: ['meetingId'],
  other: ['heldOn', 'startsAt', 'endsAt'],
} as const;

/** A new order. Day and hours are the session's or the meeting's, or given here for something else. `id` is made when the form is shown. */
export const newOrderForm = z
  .object({
    id: z.uuid(),
    occasion: z.enum(occasions, 'choose'),
    sessionId: optional(z.uuid('choose')),
    meetingId: optional(z.uuid('choose')),
    heldOn: optionalDayField,
    startsAt: optional(timeOfDayField),
    endsAt: optional(timeOfDayField),
    place: text(200),
    language: z.string('choose').pipe(languageCode),
    form: z.enum(interpreterForms, 'choose'),
    gender: optional(z.enum(interpreterGenders, 'choose')),
    agency: text(120),
    reference: text(60),
  })
  .superRefine((form, ctx) => {
    for (const field of needed[form.occasion])
      if (form[field] === undefined)
        ctx.addIssue({
          code: 'custom',
          message: field === 'heldOn' ? 'date-missing' : form.occasion === 'other' ? 'required' : 'choose',
          path: [field],
        });
    if (form.startsAt !== undefined && form.endsAt !== undefined && form.endsAt <= form.startsAt)
      ctx.addIssue({ code: 'custom', message: 'ends-before-it-starts', path: ['endsAt'] });
  });
export type NewOrderForm = z.output<typeof newOrderForm>;

/** What is new about an order: what happened, from whom, what it cost. */
export const changeOrderForm = z
  .object({
    version: z.coerce.number().int(),
    move: optional(z.enum(orderMoveNames, 'choose')),
    agency: text(120),
    reference: text(60),
    /** In kronor as people write them: "640,50". */
    cost: kronorField.refine((ore) => ore === null || ore <= mostOre, 'not-an-amount'),
  })
  .transform(({ cost, ...form }) => ({ ...form, costOre: cost }));
export type ChangeOrderForm = z.output<typeof changeOrderForm>;
