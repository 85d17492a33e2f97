import { z } from 'zod';
import { exitReasons } from '#app/features/enrolments/domain/exit-reasons.ts';
import { dayField, optionalTextField } from '#app/features/history/domain/form-fields.ts';
import { occupationForm } from '#app/features/history/domain/occupation.ts';
import { ongoingForm } from '#app/features/history/domain/ongoing.ts';
import { evidenceSchema, sourceSchema } from '#app/features/history/domain/sources.ts';

/** The form that ends a participation: the last day, why, what she does now, and what has ended. */
export const exitForm = z
  .object({
    id: z.uuid(),
    version: z.coerce.number().int(),
    exitOn: dayField,
    exitReason: z.enum(exitReasons, { error: 'exit-reason-required' }),
    note: optionalTextField,
    occupation: occupationForm.optional(),
    ongoing: ongoingForm,
    source: sourceSchema,
    evidence: evidenceSchema,
  })
  .superRefine((form, context) => {
    if (form.occupation === undefined && form.exitReason !== 'death')
      context.addIssue({ code: 'custom', path: ['occupation', 'doing'], message: 'choose-something' });
  });

export type ExitForm = z.output<typeof exitForm>;
