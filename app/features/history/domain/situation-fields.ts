import { z } from 'zod';
import { optionalTextField, tickField, yesNoField } from './form-fields.ts';
import {
  employmentForms,
  placementForms,
  registrationCategories,
  type SituationDetails,
  type SituationKind,
  studyLevels,
} from './situations.ts';

/** Kinds of situations in the order in which they are offered. */
export const situationKinds = [
  'employed',
  'self-employed',
  'job-seeking',
  'studying',
  'sfi',
  'placement',
  'parental-leave',
  'sick',
  'inactive',
] as const satisfies readonly SituationKind[];

export const registrationChoices = [...registrationCategories, 'not-registered'] as const;
export const sfiPaths = ['1', '2', '3'] as const;
export const sfiCourses = ['A', 'B', 'C', 'D'] as const;

const emptyIsAbsent = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const nothingMore = <Kind extends 'self-employed' | 'sick' | 'inactive'>(kind: Kind) =>
  z
    .any()
    .optional()
    .transform(() => ({ kind }));

/** What a form asks about each kind, read into the details that are stored. Messages are problem codes. */
export const situationFields: { [Kind in SituationKind]: z.ZodType<Extract<SituationDetails, { kind: Kind }>> } = {
  employed: z
    .object({ form: z.enum(employmentForms, { error: 'choose-form' }), employer: optionalTextField })
    .transform(({ form, employer }) => ({
      kind: 'employed' as const,
      form,
      ...(employer === undefined ? {} : { employer }),
    })),
  'self-employed': nothingMore('self-employed'),
  'job-seeking': z
    .object({ registered: z.enum(registrationChoices, { error: 'choose-registration' }), available: yesNoField })
    .transform(({ registered, available }) => ({
      kind: 'job-seeking' as const,
      registered: registered === 'not-registered' ? null : registered,
      available,
    })),
  studying: z
    .object({
      level: z.enum(studyLevels, { error: 'choose-level' }),
      fullTime: yesNoField,
      studyAid: yesNoField,
      fromProgramme: tickField,
    })
    .transform((fields) => ({ kind: 'studying' as const, ...fields })),
  sfi: z
    .object({ path: emptyIsAbsent(z.enum(sfiPaths)), course: emptyIsAbsent(z.enum(sfiCourses)) })
    .transform(({ path, course }) => ({
      kind: 'sfi' as const,
      ...(path === undefined ? {} : { path }),
      ...(course === undefined ? {} : { course }),
    })),
  placement: z
    .object({ form: z.enum(placementForms, { error: 'choose-form' }), host: optionalTextField })
    .transform(({ form, host }) => ({ kind: 'placement' as const, form, ...(host === undefined ? {} : { host }) })),
  'parental-leave': z
    .object({ fullTime: yesNoField, fromJob: yesNoField })
    .transform((fields) => ({ kind: 'parental-leave' as const, ...fields })),
  sick: nothingMore('sick'),
  inactive: nothingMore('inactive'),
};

/** The details of a situation as the fields of a form would hold them: what a correction starts from. */
export function fieldsOf(details: SituationDetails): Record<string, string> {
  const said = (value: boolean) => (value ? 'yes' : 'no');
  switch (details.kind) {
    case 'employed':
      return { form: details.form, employer: details.employer ?? '' };
    case 'job-seeking':
      return { registered: details.registered ?? 'not-registered', available: said(details.available) };
    case 'studying':
      return {
        level: details.level,
        fullTime: said(details.fullTime),
        studyAid: said(details.studyAid),
        fromProgramme: details.fromProgramme ? 'on' : '',
      };
    case 'sfi':
      return { path: details.path ?? '', course: details.course ?? '' };
    case 'placement':
      return { form: details.form, host: details.host ?? '' };
    case 'parental-leave':
      return { fullTime: said(details.fullTime), fromJob: said(details.fromJob) };
    default:
      return {};
  }
}
