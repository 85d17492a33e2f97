import type { NewApplication } from '#app/features/courses/domain/application.ts';
import { addApplication, listOpenCourses } from '#app/features/courses/public.ts';
import type { StepForm } from '#app/features/plans/domain/steps.ts';
import { addStep } from '#app/features/plans/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Coached, getCoached } from './find-coached.ts';
import { findMeeting } from './meeting-store.ts';
import { insertResult } from './result-store.ts';

type Ids = { enrolmentId: string; meetingId: string };

/** The meeting whose results are written. Throws NotFoundError. */
export async function getResultMeeting(ctx: RequestContext, ids: Ids) {
  const [coached, meeting] = await Promise.all([getCoached(ctx, ids.enrolmentId), findMeeting(ctx, ids)]);
  if (meeting === undefined) throw new NotFoundError();
  return { coached, meeting };
}

/** Makes a step of her plan out of what was agreed at a meeting. The same id twice makes one. Problems: those of addStep, 'no-results-now'. */
export function addMeetingStep(
  ctx: RequestContext,
  ids: Ids,
  form: StepForm & { id: string },
): Promise<Result<void, FieldProblems>> {
  return keepResult(ctx, ids, { stepId: form.id }, () => addStep(ctx, ids.enrolmentId, form));
}

/** Plans a course for her that was agreed at a meeting. The same id twice plans one. Problems: those of addApplication, 'no-results-now'. */
export function addMeetingApplication(
  ctx: RequestContext,
  ids: Ids,
  form: NewApplication,
): Promise<Result<void, FieldProblems>> {
  return keepResult(ctx, ids, { applicationId: form.id }, () => addApplication(ctx, ids.enrolmentId, form));
}

async function keepResult(
  ctx: RequestContext,
  ids: Ids,
  made: { stepId: string } | { applicationId: string },
  make: () => Promise<Result<unknown, FieldProblems>>,
): Promise<Result<void, FieldProblems>> {
  const { coached, meeting } = await getResultMeeting(ctx, ids);
  if (meeting.status !== 'planned' && meeting.status !== 'held') return refuse({ '': ['no-results-now'] });
  const added = await make();
  if (!added.ok) return added;
  await insertResult(ctx, coached, meeting.id, made);
  return ok(undefined);
}

/** A meeting with the courses that can be applied to. Throws NotFoundError. */
export async function getChoosableCourses(
  ctx: RequestContext,
  ids: Ids,
): Promise<
  Awaited<ReturnType<typeof getResultMeeting>> & { courses: { id: string; name: string }[]; coached: Coached }
> {
  const [found, courses] = await Promise.all([getResultMeeting(ctx, ids), listOpenCourses(ctx)]);
  return { ...found, courses };
}
