import { z } from 'zod';
import { weeklyTimesField } from '#app/features/activities/domain/activity-input.ts';
import { dayField, optionalDayField } from '#app/features/history/domain/form-fields.ts';
import { sfiCourses, sfiPaths } from '#app/features/history/domain/situation-fields.ts';
import { evidenceSchema, sourceSchema } from '#app/features/history/domain/sources.ts';
import { courseEndings, courseForms, fitsPath, grades, partsOfDay } from './sfi.ts';

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(values, 'choose').optional());

const besides = {
  provider: z.string().trim().max(120, 'too-long').default(''),
  form: choice(courseForms),
  partOfDay: choice(partsOfDay),
  times: weeklyTimesField,
};

const graded = { grade: choice(grades), gradedOn: optionalDayField };

function gradeHasDay(form: { grade?: unknown; gradedOn?: unknown }, ctx: z.RefinementCtx): void {
  if (form.grade !== undefined && form.gradedOn === undefined)
    ctx.addIssue({ code: 'custom', message: 'grade-without-day', path: ['gradedOn'] });
  if (form.grade === undefined && form.gradedOn !== undefined)
    ctx.addIssue({ code: 'custom', message: 'day-without-grade', path: ['grade'] });
}

/** A new SFI course. `id` becomes the situation in the history; path and course must fit each other. */
export const newCourseForm = z
  .object({
    id: z.uuid(),
    path: choice(sfiPaths),
    course: choice(sfiCourses),
    ...besides,
    startsOn: dayField,
    endsOn: optionalDayField,
    source: sourceSchema,
    evidence: evidenceSchema,
  })
  .superRefine(({ path, course, startsOn, endsOn }, ctx) => {
    if (!fitsPath(path, course)) ctx.addIssue({ code: 'custom', message: 'not-on-path', path: ['course'] });
    if (endsOn !== undefined && endsOn < startsOn)
      ctx.addIssue({ code: 'custom', message: 'ends-before-it-starts', path: ['endsOn'] });
  });
export type NewCourseForm = z.output<typeof newCourseForm>;

/** What the history does not hold of a course; `version` 0 when nothing was known besides. */
export const changeCourseForm = z
  .object({ version: z.coerce.number().int().min(0), ...besides, ...graded })
  .superRefine(gradeHasDay);
export type ChangeCourseForm = z.output<typeof changeCourseForm>;

/** The end of a course. `id` becomes the new row of the history. */
export const endCourseForm = z
  .object({
    id: z.uuid(),
    endsOn: dayField,
    endedAs: z.enum(courseEndings, 'choose'),
    ...graded,
    source: sourceSchema,
    evidence: evidenceSchema,
  })
  .superRefine(gradeHasDay);
export type EndCourseForm = z.output<typeof endCourseForm>;
