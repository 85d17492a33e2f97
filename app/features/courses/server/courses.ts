import { listValidators } from '#app/features/skills/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Course, type CourseAnswers, isOpenToApply } from '../domain/course.ts';
import { isCurrent, type Shortage } from '../domain/shortage.ts';
import { chooseOccupation } from './choose-occupation.ts';
import { type CourseToSave, insertCourse, selectCourses, selectCoursesById, updateCourse } from './course-store.ts';
import { selectShortages } from './shortage-store.ts';

/** The courses of the organisation, each with what says that labour is short in its occupation today. */
export async function listCourses(
  ctx: RequestContext,
  which: { occupation?: string | undefined } = {},
): Promise<{ courses: Course[]; shortages: Map<string, Shortage> }> {
  const [courses, listed] = await Promise.all([selectCourses(ctx, which), selectShortages(ctx)]);
  const current = listed.filter((each) => isCurrent(each, ctx.today));
  return { courses, shortages: new Map(current.map((each) => [each.occupation, each])) };
}

/** Courses that one can apply to today, with the school's name. */
export async function listOpenCourses(ctx: RequestContext): Promise<{ id: string; name: string }[]> {
  const courses = (await selectCourses(ctx)).filter((course) => isOpenToApply(course, ctx.today));
  return courses.map(({ id, name, providerName }) => ({ id, name: [name, providerName].filter(Boolean).join(', ') }));
}

/** One course, also an archived one. Throws NotFoundError. */
export async function getCourse(ctx: RequestContext, courseId: string): Promise<Course & { isArchived: boolean }> {
  const [course] = await selectCoursesById(ctx, [courseId]);
  if (course === undefined) throw new NotFoundError();
  return course;
}

/** The schools among the organisation's contacts, by name. */
export async function listProviders(ctx: RequestContext): Promise<{ id: string; name: string }[]> {
  return (await listValidators(ctx)).filter(({ kind }) => kind === 'education-provider');
}

/** Adds a course. The same id sent again changes nothing. Problems: 'occupation: …', 'providerId: unknown-choice'. */
export async function addCourse(
  ctx: RequestContext,
  { id, ...answers }: CourseAnswers & { id: string },
): Promise<Result<{ id: string }, FieldProblems>> {
  const checked = await check(ctx, answers);
  if (!checked.ok) return checked;
  await insertCourse(ctx, id, checked.value);
  return ok({ id });
}

/** Changes a course. Problems: those of addCourse and 'stale'. Throws NotFoundError. */
export async function changeCourse(
  ctx: RequestContext,
  courseId: string,
  { version, ...answers }: CourseAnswers & { version: number },
): Promise<Result<{ id: string }, FieldProblems>> {
  const course = await getCourse(ctx, courseId);
  const checked = await check(ctx, answers, course);
  if (!checked.ok) return checked;
  return (await updateCourse(ctx, { id: courseId, version }, checked.value))
    ? ok({ id: courseId })
    : refuse({ '': ['stale'] });
}

/** Takes a course out of the list; applications to it stay as they are. Problem 'stale'. Throws NotFoundError. */
export async function archiveCourse(
  ctx: RequestContext,
  courseId: string,
  version: number,
): Promise<Result<{ id: string }, FieldProblems>> {
  await getCourse(ctx, courseId);
  return (await updateCourse(ctx, { id: courseId, version }, { archived_at: ctx.now }))
    ? ok({ id: courseId })
    : refuse({ '': ['stale'] });
}

async function check(
  ctx: RequestContext,
  answers: CourseAnswers,
  before?: Course,
): Promise<Result<CourseToSave, FieldProblems>> {
  const [occupation, providers] = await Promise.all([
    chooseOccupation(ctx, answers.occupation),
    answers.providerId === undefined ? [] : listProviders(ctx),
  ]);
  const { providerId } = answers;
  const isKnown = providerId === before?.providerId || providers.some(({ id }) => id === providerId);
  if (providerId !== undefined && !isKnown) return refuse({ providerId: ['unknown-choice'] });
  return occupation.ok ? ok({ ...answers, occupation: occupation.value }) : occupation;
}
