import { z } from 'zod';
import { dayField, optionalTextField, reasonField, tickField } from './form-fields.ts';
import { evidenceSchema, sourceSchema } from './sources.ts';

const qualificationForm = z.object({
  id: z.uuid(),
  name: z.string({ error: 'name-missing' }).trim().min(1, 'name-missing').max(200, 'too-long'),
  awardedOn: dayField,
  awardingBody: optionalTextField,
  assessed: tickField,
  fromProgramme: tickField,
  source: sourceSchema,
  evidence: evidenceSchema,
});

const toQualification = ({ awardingBody, evidence, ...form }: z.output<typeof qualificationForm>) => ({
  ...form,
  awardingBody: awardingBody ?? null,
  evidence: evidence ?? null,
});

/** The form that adds a certificate, grade or licence. */
export const addQualificationForm = qualificationForm.transform(toQualification);

/** The same with the reason for the correction. */
export const correctQualificationForm = qualificationForm
  .extend({ reason: reasonField })
  .transform(({ reason, ...form }) => ({ ...toQualification(form), reason }));

export type NewQualification = z.output<typeof addQualificationForm>;
