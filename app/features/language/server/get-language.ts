import { listMemberSessions, type MemberSession } from '#app/features/activities/public.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Estimate } from '../domain/levels.ts';
import { clashes, type SfiCourse, type SfiSlot, sfiSlots } from '../domain/sfi.ts';
import { findReplacing, selectCourses } from './course-store.ts';
import { selectEstimates } from './estimate-store.ts';

export type LanguageFile = {
  head: ParticipantHead;
  courses: SfiCourse[];
  estimates: Estimate[];
  /** Sessions of her groups in the four weeks to come that lie at the same time as SFI. */
  clashes: { session: MemberSession; slot: SfiSlot }[];
};

const CLASH_DAYS = 28;

/** SFI and the level of Swedish of one participation. Throws NotFoundError. */
export async function getLanguage(ctx: RequestContext, enrolmentId: string): Promise<LanguageFile> {
  const lastDay = addDays(ctx.today, CLASH_DAYS - 1);
  const [head, courses, estimates, sessions] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectCourses(ctx, [enrolmentId]),
    selectEstimates(ctx, enrolmentId),
    listMemberSessions(ctx, enrolmentId, ctx.today, lastDay),
  ]);
  const on = sessions.filter(({ isCancelled }) => !isCancelled);
  return { head, courses, estimates, clashes: clashes(sfiSlots(courses, ctx.today, lastDay), on) };
}

/** One course of a participation, also by the id it had before the history corrected or ended it. Throws NotFoundError. */
export async function getCourse(
  ctx: RequestContext,
  { enrolmentId, courseId }: { enrolmentId: string; courseId: string },
): Promise<{ head: ParticipantHead; course: SfiCourse }> {
  const [head, courses] = await Promise.all([getParticipantHead(ctx, enrolmentId), selectCourses(ctx, [enrolmentId])]);
  const course =
    courses.find(({ id }) => id === courseId) ??
    (await findReplacing(ctx, courseId).then((now) => courses.find(({ id }) => id === now)));
  if (course === undefined) throw new NotFoundError();
  return { head, course };
}

/** When a participant has SFI from `from` up to and including `to`, hour by hour: for a week's plan. The caller notes whom she saw. */
export async function listSfiSlots(
  ctx: RequestContext,
  enrolmentId: string,
  from: PlainDate,
  to: PlainDate,
): Promise<SfiSlot[]> {
  return sfiSlots(await selectCourses(ctx, [enrolmentId]), from, to);
}
