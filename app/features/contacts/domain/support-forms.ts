import { z } from 'zod';
import { dayField, optionalDayField, tickField } from '#app/features/history/domain/form-fields.ts';
import { areas, channels, holders, isOpen, matterStates } from './support.ts';

const text = (most: number) => z.string().trim().max(most, 'too-long').default('');
const optionalId = z.preprocess((value) => (value === '' ? undefined : value), z.uuid('choose').optional());
const version = z.coerce.number().int();

const contactFields = {
  organisation: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  name: text(120),
  phone: text(40),
  email: text(254),
};

/** A new contact. `id` is made when the form is shown. */
export const newContactForm = z.object({ id: z.uuid(), area: z.enum(areas, 'choose'), ...contactFields });
export type NewContactForm = z.output<typeof newContactForm>;

export const changeContactForm = z.object({ version, ...contactFields, isFormer: tickField });
export type ChangeContactForm = z.output<typeof changeContactForm>;

const what = z.string('required').trim().min(1, 'required').max(500, 'too-long');

/** A new matter. `id` is made when the form is shown. */
export const newMatterForm = z.object({
  id: z.uuid(),
  area: z.enum(areas, 'choose'),
  what,
  contactId: optionalId,
  holder: z.enum(holders, 'choose'),
  nextContactOn: optionalDayField,
});
export type NewMatterForm = z.output<typeof newMatterForm>;

export const changeMatterForm = z.object({ version, what, contactId: optionalId, holder: z.enum(holders, 'choose') });
export type ChangeMatterForm = z.output<typeof changeMatterForm>;

/** A contact in a matter: what was said, where it stands, when to be in touch next. A settled matter has no next contact. */
export const logForm = z
  .object({
    id: z.uuid(),
    version,
    happenedOn: dayField,
    channel: z.enum(channels, 'choose'),
    note: z.string('required').trim().min(1, 'required').max(2000, 'too-long'),
    state: z.enum(matterStates, 'choose'),
    holder: z.enum(holders, 'choose'),
    nextContactOn: optionalDayField,
  })
  .superRefine(({ state, nextContactOn }, ctx) => {
    if (!isOpen(state) && nextContactOn !== undefined)
      ctx.addIssue({ code: 'custom', message: 'settled-has-no-next', path: ['nextContactOn'] });
  });
export type LogForm = z.output<typeof logForm>;
