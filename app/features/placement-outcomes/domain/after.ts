import { z } from 'zod';
import { dayField, optionalDayField, tickField } from '#app/features/history/domain/form-fields.ts';
import type { SituationDetails } from '#app/features/history/domain/situations.ts';
import { funders, isEmployment, type PlacementForm, placementForms } from '#app/features/placements/domain/forms.ts';
import { addMonths, type PlainDate } from '#app/shared/dates.ts';

/** Paid forms that can still be begun: what a job after a placement may be. */
export const jobForms = (Object.keys(placementForms) as PlacementForm[]).filter(
  (form) => isEmployment(form) && !('isClosed' in placementForms[form]),
) as [PlacementForm, ...PlacementForm[]];

/** Paid by the employer alone, without subsidy. */
const ordinary: ReadonlySet<PlacementForm> = new Set(['ordinary-job', 'summer-job']);
/** Whether somebody else pays a part of the wage, or the job is kept for those who seek work. */
export function isSubsidised(form: PlacementForm): boolean {
  return isEmployment(form) && !ordinary.has(form);
}

export const jobForm = z
  .object({
    id: z.uuid(),
    form: z.enum(jobForms, 'required'),
    sameWorkplace: tickField,
    employer: z.string().trim().max(160, 'too-long').default(''),
    extentPercent: z.coerce
      .number('not-a-percentage')
      .int('not-a-percentage')
      .min(1, 'not-a-percentage')
      .max(100, 'not-a-percentage'),
    fundedBy: z.enum(funders, 'required'),
    offeredOn: dayField,
    startsOn: dayField,
    endsOn: optionalDayField,
  })
  .superRefine(({ form, fundedBy, startsOn, endsOn, sameWorkplace, employer }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (endsOn !== undefined && endsOn < startsOn) issue('endsOn', 'ends-before-it-starts');
    if (!(placementForms[form].fundedBy as readonly string[]).includes(fundedBy)) issue('fundedBy', 'not-by-them');
    if (!sameWorkplace && employer === '') issue('employer', 'required');
  });
export type NewJob = z.output<typeof jobForm>;

export const settleJobForm = z.object({
  version: z.coerce.number('invalid').int().min(0).max(2_000_000_000),
  answer: z.enum(['accepted', 'declined'], 'required'),
  onDay: dayField,
});
export type JobAnswer = z.output<typeof settleJobForm>;

/** What an accepted job is in the history. An ordinary job with a last day is a fixed-term one; all other forms are counted as what they are. */
export function employmentOf(job: {
  form: PlacementForm;
  endsOn: PlainDate | null;
  employer: string;
}): SituationDetails {
  const { history } = placementForms[job.form];
  if (history.kind !== 'employed') throw new RangeError('no paid form');
  const form = job.form === 'ordinary-job' && job.endsOn !== null ? ('fixed-term' as const) : history.form;
  return { kind: 'employed', form, ...(job.employer === '' ? {} : { employer: job.employer }) };
}

/** Months after a placement ended when she is asked. */
export const followUpMonths = [3, 6] as const;
export type FollowUpMonths = (typeof followUpMonths)[number];
export const afterOutcomes = [
  'work-there',
  'work-elsewhere',
  'studies',
  'placement',
  'job-seeking',
  'other',
  'not-known',
] as const;
export type AfterOutcome = (typeof afterOutcomes)[number];

export const askForm = z.object({
  id: z.uuid(),
  months: z.coerce.number('required').pipe(z.union([z.literal(3), z.literal(6)], 'required')),
  outcome: z.enum(afterOutcomes, 'required'),
});
export type AfterAnswer = z.output<typeof askForm>;

/** Which days are to be asked about after a placement: none of a visit of a day, or of one that never was. */
export function followUpsAfter(placement: {
  form: PlacementForm;
  status: string;
  endedOn: PlainDate | null;
}): { months: FollowUpMonths; dueOn: PlainDate }[] {
  const { form, status, endedOn } = placement;
  if (endedOn === null || form === 'study-visit' || !['completed', 'interrupted'].includes(status)) return [];
  return followUpMonths.map((months) => ({ months, dueOn: addMonths(endedOn, months) }));
}
