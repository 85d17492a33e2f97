import { weeklyTimesOf } from '#app/features/activities/domain/activity-input.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { endsBeforeOf } from '#app/features/history/domain/form-fields.ts';
import { endSituation, recordSituation } from '#app/features/history/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ChangeCourseForm, EndCourseForm, NewCourseForm } from '../domain/course-form.ts';
import { type PauseForm, problemOfPause } from '../domain/pause-form.ts';
import type { SfiCourse } from '../domain/sfi.ts';
import {
  type CourseDetails,
  insertDetails,
  insertPause,
  type ParticipationKeys,
  replaceTimes,
  selectCourses,
  updateDetails,
  updatePause,
} from './course-store.ts';
import { getCourse } from './get-language.ts';

type Of = { enrolmentId: string; courseId: string };

export const keysOf = (head: ParticipantHead): ParticipationKeys => ({ ...head, enrolmentId: head.id });

const nothingBesides: CourseDetails = {
  provider: '',
  form: null,
  partOfDay: null,
  grade: null,
  gradedOn: null,
  endedAs: null,
};

/** Records an SFI course: its row in the history, and what is known besides. Sent twice it is there once. Problems: those of recordSituation. */
export async function recordCourse(
  ctx: RequestContext,
  enrolmentId: string,
  form: NewCourseForm,
): Promise<Result<{ id: string }, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const { path, course } = form;
  const recorded = await recordSituation(ctx, {
    enrolmentId,
    id: form.id,
    startsOn: form.startsOn,
    endsBefore: endsBeforeOf(form.endsOn),
    extentPercent: null,
    details: { kind: 'sfi', ...(path ? { path } : {}), ...(course ? { course } : {}) },
    source: form.source,
    evidence: form.evidence ?? null,
  });
  if (!recorded.ok) return recorded;
  const details = {
    ...nothingBesides,
    provider: form.provider,
    form: form.form ?? null,
    partOfDay: form.partOfDay ?? null,
  };
  if (await insertDetails(ctx, keysOf(head), form.id, details))
    await replaceTimes(ctx, form.id, weeklyTimesOf(form.times));
  return recorded;
}

/** Changes what is known of a course besides its row in the history. Problem 'stale'. */
export async function changeCourse(
  ctx: RequestContext,
  of: Of,
  form: ChangeCourseForm,
): Promise<Result<void, FieldProblems>> {
  const { head, course } = await getCourse(ctx, of);
  const details = {
    provider: form.provider,
    form: form.form ?? null,
    partOfDay: form.partOfDay ?? null,
    grade: form.grade ?? null,
    gradedOn: form.gradedOn ?? null,
    endedAs: course.endedAs,
  };
  if (!(await saveDetails(ctx, head, course.id, form.version, details))) return refuse({ '': ['stale'] });
  await replaceTimes(ctx, course.id, weeklyTimesOf(form.times));
  return ok(undefined);
}

/** Says when and how a course ended, with the grade if there is one. Problems: those of endSituation, 'already-ended'. */
export async function endCourse(
  ctx: RequestContext,
  of: Of,
  form: EndCourseForm,
): Promise<Result<void, FieldProblems>> {
  const { head, course } = await getCourse(ctx, of);
  // The form was sent before: the history has its row already.
  if (course.id === form.id) return ok(undefined);
  if (course.endsBefore !== null) return refuse({ '': ['already-ended'] });
  const ended = await endSituation(ctx, {
    enrolmentId: of.enrolmentId,
    rowId: course.id,
    id: form.id,
    endsOn: form.endsOn,
    source: form.source,
    evidence: form.evidence ?? null,
  });
  if (!ended.ok) return ended;
  const details = {
    ...detailsOf(course),
    endedAs: form.endedAs,
    grade: form.grade ?? course.grade,
    gradedOn: form.gradedOn ?? course.gradedOn,
  };
  if (await saveDetails(ctx, head, form.id, course.version, details)) return ok(undefined);
  // Sent twice at once, the other one may have been first.
  const now = (await selectCourses(ctx, [of.enrolmentId])).find(({ id }) => id === form.id);
  const isSaved = now?.endedAs === details.endedAs && now.grade === details.grade;
  return isSaved ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Adds a pause or changes one. Problems: those of problemOfPause at startsOn, 'stale'. */
export async function savePause(
  ctx: RequestContext,
  of: Of,
  { endsOn, ...form }: PauseForm,
): Promise<Result<void, FieldProblems>> {
  const { head, course } = await getCourse(ctx, of);
  const known = course.pauses.find(({ id }) => id === form.id);
  if (form.version === 0 && known !== undefined) return ok(undefined);
  if (form.version > 0 && known === undefined) throw new NotFoundError();
  const problem = problemOfPause(course, { ...form, endsOn });
  if (problem !== undefined) return refuse({ startsOn: [problem] });
  const pause = { ...form, endsBefore: endsBeforeOf(endsOn) };
  if (form.version > 0) return (await updatePause(ctx, course.id, pause)) ? ok(undefined) : refuse({ '': ['stale'] });
  if (course.version === 0) await insertDetails(ctx, keysOf(head), course.id, nothingBesides);
  await insertPause(ctx, course.id, pause);
  return ok(undefined);
}

function detailsOf({ provider, form, partOfDay, grade, gradedOn, endedAs }: SfiCourse): CourseDetails {
  return { provider, form, partOfDay, grade, gradedOn, endedAs };
}

function saveDetails(
  ctx: RequestContext,
  head: ParticipantHead,
  courseId: string,
  version: number,
  details: CourseDetails,
): Promise<boolean> {
  return version === 0
    ? insertDetails(ctx, keysOf(head), courseId, details)
    : updateDetails(ctx, courseId, version, details);
}
