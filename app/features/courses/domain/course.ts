import { z } from 'zod';
import { optionalDayField, tickField } from '#app/features/history/domain/form-fields.ts';
import { sfiCourses } from '#app/features/history/domain/situation-fields.ts';
import { studyLevels } from '#app/features/history/domain/situations.ts';
import type { PlainDate } from '#app/shared/dates.ts';

/** Who pays for a course. `state`: it is free, within the public school system. */
export const courseFunders = [
  'state',
  'arbetsformedlingen',
  'municipality',
  'programme',
  'employer',
  'participant',
] as const;
export type CourseFunder = (typeof courseFunders)[number];

/** A course as it is kept. `startsOn` null: one can begin at any time. */
export type Course = {
  id: string;
  name: string;
  providerId: string | null;
  providerName: string | null;
  occupation: string | null;
  occupationName: string | null;
  description: string;
  sfiCourse: (typeof sfiCourses)[number] | null;
  needsDrivingLicence: boolean;
  oddHours: boolean;
  otherRequirements: string;
  modules: string[];
  certificate: string;
  isAssessed: boolean;
  level: (typeof studyLevels)[number];
  fullTime: boolean;
  studyAid: boolean;
  fundedBy: CourseFunder;
  atWorkplace: boolean;
  applyBefore: PlainDate | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  places: number | null;
  version: number;
};

const text = (most: number) => z.string().trim().max(most, 'too-long').default('');
const emptyIsAbsent = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

const modules = z
  .union([z.string(), z.array(z.string())])
  .default('')
  .transform((lines, context) => {
    const list = (typeof lines === 'string' ? lines.split('\n') : lines).map((line) => line.trim()).filter(Boolean);
    const each = [...new Set(list)];
    if (each.length > 30 || each.some((line) => line.length > 120))
      context.addIssue({ code: 'custom', message: 'too-many-steps' });
    return each;
  });

const fields = {
  name: z.string('required').trim().min(1, 'required').max(160, 'too-long'),
  providerId: emptyIsAbsent(z.uuid('unknown-choice')),
  occupation: text(80),
  description: text(2000),
  sfiCourse: emptyIsAbsent(z.enum(sfiCourses, 'unknown-choice')),
  needsDrivingLicence: tickField,
  oddHours: tickField,
  otherRequirements: text(500),
  modules,
  certificate: text(200),
  isAssessed: tickField,
  level: z.enum(studyLevels, 'required'),
  fullTime: tickField,
  studyAid: tickField,
  fundedBy: z.enum(courseFunders, 'required'),
  atWorkplace: tickField,
  applyBefore: optionalDayField,
  startsOn: optionalDayField,
  endsOn: optionalDayField,
  places: emptyIsAbsent(
    z.coerce.number('not-a-number').int('not-a-number').min(1, 'not-a-number').max(1000, 'not-a-number'),
  ),
};

const inOrder = (
  { startsOn, endsOn }: { startsOn?: PlainDate | undefined; endsOn?: PlainDate | undefined },
  context: z.RefinementCtx,
) => {
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn)
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'ends-before-it-starts' });
};

export const newCourseForm = z.object({ id: z.uuid(), ...fields }).superRefine(inOrder);
export const courseForm = z
  .object({ version: z.coerce.number('invalid').int().min(0).max(2_000_000_000), ...fields })
  .superRefine(inOrder);
/** What is said about a course; `occupation` in words or as a code. */
export type CourseAnswers = Omit<z.output<typeof newCourseForm>, 'id'>;

/** Whether one can still apply on `today`: nothing says when it ends to, or that day has not passed. */
export function isOpenToApply(
  { applyBefore, startsOn, endsOn }: Pick<Course, 'applyBefore' | 'startsOn' | 'endsOn'>,
  today: PlainDate,
): boolean {
  const lastDay = applyBefore ?? startsOn ?? endsOn;
  return lastDay === null || lastDay >= today;
}
