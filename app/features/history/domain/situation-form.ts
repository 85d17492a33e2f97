import { z } from 'zod';
import { dayField, endsBeforeOf, extentField, optionalDayField, passIssues, reasonField } from './form-fields.ts';
import { situationFields, situationKinds } from './situation-fields.ts';
import { evidenceSchema, sourceSchema } from './sources.ts';

const fields = z.record(z.string(), z.any()).optional();

const situationForm = z.object({
  id: z.uuid(),
  kind: z.enum(situationKinds, { error: 'choose-kind' }),
  startsOn: dayField,
  endsOn: optionalDayField,
  extentPercent: extentField,
  source: sourceSchema,
  evidence: evidenceSchema,
  ...Object.fromEntries(situationKinds.map((kind) => [kind, fields])),
});

function toSituation(form: z.output<typeof situationForm>, context: z.RefinementCtx) {
  const details = situationFields[form.kind].safeParse((form as Record<string, unknown>)[form.kind] ?? {});
  if (!details.success) {
    passIssues(details.error, [form.kind], context);
    return z.NEVER;
  }
  if (form.endsOn !== undefined && form.endsOn < form.startsOn) {
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'ends-before-it-starts' });
    return z.NEVER;
  }
  const { id, startsOn, extentPercent, source, evidence } = form;
  return {
    id,
    startsOn,
    endsBefore: endsBeforeOf(form.endsOn),
    extentPercent,
    details: details.data,
    source,
    evidence: evidence ?? null,
  };
}

/** The form that adds one situation. Fields of a kind are named 'employed.form', 'studying.level' …; only the chosen kind's are read. */
export const addSituationForm = situationForm.transform(toSituation);

/** The same with the reason for the correction. */
export const correctSituationForm = situationForm.extend({ reason: reasonField }).transform((form, context) => {
  const situation = toSituation(form, context);
  return situation === z.NEVER ? z.NEVER : { ...situation, reason: form.reason };
});

/** The form that says a situation is over. */
export const endSituationForm = z.object({
  id: z.uuid(),
  endsOn: dayField,
  source: sourceSchema,
  evidence: evidenceSchema,
});

export type NewSituation = z.output<typeof addSituationForm>;
