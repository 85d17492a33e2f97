import { z } from 'zod';
import { factFields } from './fact-inputs.ts';
import { kronorField, optionalDayField, optionalTextField } from './form-fields.ts';
import { occupationForm } from './occupation.ts';
import { evidenceSchema, factSources, sourceSchema } from './sources.ts';
import { type Benefit, benefits } from './supports.ts';

const supportChoices = [...benefits, 'nothing-more', 'unknown', 'declined'] as const;
const ticks = <const Word extends string>(words: readonly Word[]) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.enum(words as [Word, ...Word[]])),
  );

/** "What does she live on": ticked benefits, each with an amount and a start. Undefined: not asked. Problem: 'contradicts'. */
const supportsForm = z.looseObject({ doing: ticks(supportChoices) }).transform((form, context) => {
  if (form.doing.length === 0) return undefined;
  const chosen = benefits.filter((benefit) => form.doing.includes(benefit));
  const alone = form.doing.find((word) => word === 'unknown' || word === 'declined' || word === 'nothing-more');
  if (alone !== undefined && form.doing.length > 1) {
    context.addIssue({ code: 'custom', path: ['doing'], message: 'contradicts' });
    return z.NEVER;
  }
  const statement = alone === 'unknown' || alone === 'declined' ? alone : ('stated' as const);
  const fields = z.object({ id: z.uuid(), amountKronor: kronorField, startsOn: optionalDayField });
  const supports = chosen.flatMap((benefit) => {
    const read = fields.safeParse(form[benefit]);
    if (read.success)
      return [
        {
          benefit: benefit as Benefit,
          id: read.data.id,
          amountOrePerMonth: read.data.amountKronor,
          startsOn: read.data.startsOn ?? null,
        },
      ];
    for (const issue of read.error.issues)
      context.addIssue({ code: 'custom', path: [benefit, ...issue.path], message: issue.message });
    return [];
  });
  return { statement, supports };
});

const sourceOverrides = z
  .record(
    z.string(),
    z.preprocess((value) => (value === '' ? undefined : value), z.enum(factSources).optional()),
  )
  .optional();

/**
 * The page that asks about a day: any part may be left out. `seen` says which row each answer showed ('' = none yet), so
 * that two people who answer at the same time do not overwrite each other. `sources` overrides the page's source per fact.
 */
export const factsForm = z.object({
  facts: factFields,
  occupation: occupationForm.optional(),
  supports: supportsForm.optional(),
  qualifications: z.preprocess((value) => (value === '' ? undefined : value), z.enum(['stated', 'unknown']).optional()),
  seen: z.record(z.string(), z.string().optional()).optional(),
  source: sourceSchema,
  sources: sourceOverrides,
  evidence: evidenceSchema,
  reason: optionalTextField,
});

export type FactsForm = z.output<typeof factsForm>;
