import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';

/** Forms of paid work. `municipal` is a labour-market job reserved for job-seekers: work for ESF, not for Kolada. */
export const employmentForms = [
  'permanent',
  'fixed-term',
  'hourly',
  'introduction-job',
  'new-start-job',
  'extra-job',
  'establishment-job',
  'wage-subsidy',
  'vocational-introduction',
  'municipal',
] as const;

/** Categories of registration at Arbetsförmedlingen; only the first two are "unemployed" in the official statistics. */
export const registrationCategories = [
  'openly-unemployed',
  'programme-with-activity-support',
  'part-time-unemployed',
  'hourly-employed',
  'changing-job',
] as const;

export const studyLevels = [
  'adult-basic',
  'upper-secondary',
  'vocational',
  'folk-high-school',
  'higher',
  'labour-market-training',
  'other',
] as const;
export const placementForms = [
  'work-practice',
  'work-training',
  'language-practice',
  'municipal-practice',
  'study-visit',
] as const;

/** What a person does during a stretch of time. Several may overlap (SFI beside a placement). */
export const situationDetails = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('employed'),
    form: z.enum(employmentForms),
    employer: z.string().max(200).optional(),
    needsHigherSkills: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('self-employed') }),
  // `startUnknown`: she was seeking work on startsOn, but nobody knows since when; the length of the spell is then not known.
  z.strictObject({
    kind: z.literal('job-seeking'),
    registered: z.enum(registrationCategories).nullable(),
    available: z.boolean().default(true),
    startUnknown: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('studying'),
    level: z.enum(studyLevels),
    fullTime: z.boolean(),
    studyAid: z.boolean(),
    fromProgramme: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('sfi'),
    path: z.enum(['1', '2', '3']).optional(),
    course: z.enum(['A', 'B', 'C', 'D']).optional(),
  }),
  z.strictObject({ kind: z.literal('placement'), form: z.enum(placementForms), host: z.string().max(200).optional() }),
  z.strictObject({ kind: z.literal('parental-leave'), fullTime: z.boolean(), fromJob: z.boolean() }),
  z.strictObject({ kind: z.literal('sick') }),
  z.strictObject({ kind: z.literal('inactive') }),
]);

export type SituationDetails = z.output<typeof situationDetails>;
export type SituationKind = SituationDetails['kind'];

/** A dated situation of one person, half-open: [startsOn, endsBefore). Null end: still so. */
export type Situation = {
  id: string;
  personId: string;
  enrolmentId: string;
  startsOn: PlainDate;
  endsBefore: PlainDate | null;
  extentPercent: number | null;
  details: SituationDetails;
};

/** The situations that hold on `day`, in the order given. */
export function situationsOn<S extends Pick<Situation, 'startsOn' | 'endsBefore'>>(
  situations: readonly S[],
  day: PlainDate,
): S[] {
  return situations.filter((s) => s.startsOn <= day && (s.endsBefore === null || s.endsBefore > day));
}
