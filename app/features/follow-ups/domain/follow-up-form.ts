import { z } from 'zod';
import { factFields } from '#app/features/history/domain/fact-inputs.ts';
import { occupationForm } from '#app/features/history/domain/occupation.ts';
import { ongoingForm } from '#app/features/history/domain/ongoing.ts';
import { evidenceSchema, sourceSchema } from '#app/features/history/domain/sources.ts';
import { followUpOutcomes } from '#app/features/outcomes/domain/follow-ups.ts';

const optionalId = z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional());

/** The form of one follow-up. What she does is asked only when she was reached; 'choose-something' when it is left out. */
export const followUpForm = z
  .object({
    id: z.uuid(),
    version: z.coerce.number().int(),
    outcome: z.enum(followUpOutcomes, { error: 'choose-outcome' }),
    occupation: occupationForm.optional(),
    ongoing: ongoingForm,
    facts: factFields,
    source: sourceSchema,
    evidence: evidenceSchema,
    /** The paper the answer rests on. */
    documentId: optionalId,
    /** Her own answer that was shown beside the form. */
    replyId: optionalId,
  })
  .superRefine((form, context) => {
    if (form.outcome === 'answered' && form.occupation === undefined)
      context.addIssue({ code: 'custom', path: ['occupation', 'doing'], message: 'choose-something' });
  });

export type FollowUpForm = z.output<typeof followUpForm>;
