import { z } from 'zod';
import { bornField } from '#app/features/people/domain/born-field.ts';
import type { FactKey } from './facts.ts';
import type { FactsForm } from './facts-form.ts';
import { ownFacts } from './own-facts.ts';
import { sourceSchema } from './sources.ts';

/** The part of a form that answers one question, whatever else was sent along. */
export function onlyAbout(key: FactKey, form: FactsForm): FactsForm {
  const value = form.facts[key];
  return {
    facts: value === undefined ? {} : { [key]: value },
    occupation: key === 'occupation' ? form.occupation : undefined,
    supports: key === 'supports' ? form.supports : undefined,
    qualifications: undefined,
    seen: { [key]: form.seen?.[key] },
    source: form.source,
    sources: undefined,
    evidence: form.evidence,
    reason: form.reason,
  };
}

/** Whether the form answers the question at all. */
export function isAnswered(key: FactKey, form: FactsForm): boolean {
  if (key === 'occupation') return form.occupation !== undefined;
  if (key === 'supports') return form.supports !== undefined;
  return form.facts[key] !== undefined;
}

/** Whether the answer is that she does not want to answer. */
export function isDeclined(key: FactKey, form: FactsForm): boolean {
  if (key === 'occupation') return form.occupation?.statement === 'declined';
  if (key === 'supports') return form.supports?.statement === 'declined';
  return form.facts[key] === 'declined';
}

/** The name of the field under which the question's problems are shown. */
export function fieldOf(key: FactKey): string {
  return key === 'occupation' || key === 'supports' ? `${key}.doing` : `facts.${key}`;
}

/** The answer to a question about what is the person's own. `version`: of her file as it was shown. */
export const ownFactForm = z.object({
  ask: z.enum(ownFacts),
  sex: z.enum(['woman', 'man', 'non-binary'], 'not-an-answer').optional(),
  born: bornField.optional(),
  version: z.coerce.number().int(),
  reason: z.string().trim().max(200, 'too-long').optional(),
  source: sourceSchema,
});
export type OwnFactForm = z.output<typeof ownFactForm>;
