import { z } from 'zod';
import { dayField, endsBeforeOf, kronorField, optionalDayField, reasonField } from './form-fields.ts';
import { evidenceSchema, sourceSchema } from './sources.ts';
import { benefits, payers, usualPayer } from './supports.ts';

const supportForm = z.object({
  id: z.uuid(),
  benefit: z.enum(benefits, { error: 'choose-benefit' }),
  payer: z.preprocess((value) => (value === '' ? undefined : value), z.enum(payers).optional()),
  amountKronor: kronorField,
  startsOn: dayField,
  endsOn: optionalDayField,
  source: sourceSchema,
  evidence: evidenceSchema,
});

function toSupport(form: z.output<typeof supportForm>, context: z.RefinementCtx) {
  if (form.endsOn !== undefined && form.endsOn < form.startsOn) {
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'ends-before-it-starts' });
    return z.NEVER;
  }
  const { id, benefit, payer, amountKronor, startsOn, endsOn, source, evidence } = form;
  return {
    id,
    benefit,
    payer: payer ?? usualPayer[benefit],
    amountOrePerMonth: amountKronor,
    startsOn,
    endsBefore: endsBeforeOf(endsOn),
    source,
    evidence: evidence ?? null,
  };
}

/** The form that adds what somebody lives on. The amount is typed in kronor and kept in öre; no payer given means the usual one. */
export const addSupportForm = supportForm.transform(toSupport);

/** The same with the reason for the correction. */
export const correctSupportForm = supportForm.extend({ reason: reasonField }).transform((form, context) => {
  const support = toSupport(form, context);
  return support === z.NEVER ? z.NEVER : { ...support, reason: form.reason };
});

export type NewSupport = z.output<typeof addSupportForm>;
