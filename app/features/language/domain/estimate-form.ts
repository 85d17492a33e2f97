import { z } from 'zod';
import { dayField } from '#app/features/history/domain/form-fields.ts';
import { estimateViews, levels, skills } from './levels.ts';

const level = z.preprocess((value) => (value === '' ? undefined : value), z.enum(levels, 'choose').optional());

/** An estimate of her Swedish on a day: at least one skill. `id` is made when the form is shown. */
export const estimateForm = z
  .object({
    id: z.uuid(),
    statedOn: dayField,
    view: z.enum(estimateViews, 'choose'),
    listening: level,
    reading: level,
    speaking: level,
    writing: level,
  })
  .superRefine((form, ctx) => {
    if (skills.every((skill) => form[skill] === undefined))
      ctx.addIssue({ code: 'custom', message: 'no-skill', path: ['listening'] });
  });
export type EstimateForm = z.output<typeof estimateForm>;

/** Why an estimate does not count. */
export const annulForm = z.object({
  reason: z.string('required').trim().min(1, 'required').max(500, 'too-long'),
});
