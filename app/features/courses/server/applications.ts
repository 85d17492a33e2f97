import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import {
  endSituation,
  historyOf,
  listDocumentedQualifications,
  recordQualification,
  recordSituation,
} from '#app/features/history/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type ApplicationMove,
  type CourseApplication,
  decideMove,
  isBarredByFunding,
  type NewApplication,
} from '../domain/application.ts';
import type { Course } from '../domain/course.ts';
import { compareRequirements, type Known, type Requirement } from '../domain/requirements.ts';
import {
  type Applicant,
  insertApplication,
  insertMove,
  selectApplicants,
  selectApplications,
  selectKnown,
  updateApplication,
  type Whose,
} from './application-store.ts';
import { selectCoursesById } from './course-store.ts';
import { getCourse } from './courses.ts';

/** An application with the course it is to. */
export type ApplicationTo = CourseApplication & { course: Course };

/** A participant's applications, the latest first. Throws NotFoundError. */
export async function listApplications(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; applications: ApplicationTo[] }> {
  const [head, applications] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectApplications(ctx, enrolmentId),
  ]);
  const courses = await selectCoursesById(
    ctx,
    applications.map(({ courseId }) => courseId),
  );
  const byId = new Map(courses.map((course) => [course.id, course]));
  return {
    head,
    applications: applications.flatMap((each) => {
      const course = byId.get(each.courseId);
      return course === undefined ? [] : [{ ...each, course }];
    }),
  };
}

/** One application with what the course asks for beside what is known of her. Throws NotFoundError. */
export async function getApplication(
  ctx: RequestContext,
  { enrolmentId, applicationId }: { enrolmentId: string; applicationId: string },
): Promise<{ head: ParticipantHead; application: ApplicationTo; requirements: Requirement[] }> {
  const [{ head, applications }, known] = await Promise.all([
    listApplications(ctx, enrolmentId),
    knownOf(ctx, enrolmentId),
  ]);
  const application = applications.find(({ id }) => id === applicationId);
  if (application === undefined) throw new NotFoundError();
  return { head, application, requirements: compareRequirements(application.course, known) };
}

/** What is known of her that a course may ask for; the caller notes whom she saw. */
export async function knownOf(ctx: RequestContext, enrolmentId: string): Promise<Known> {
  const [known, documented] = await Promise.all([
    selectKnown({ db: ctx.db, tenantId: ctx.caller.tenantId }, enrolmentId, ctx.today),
    listDocumentedQualifications(ctx, enrolmentId),
  ]);
  return { ...known, qualifications: documented.map(({ name }) => name) };
}

/** Who has applied to a course, of those the caller may see. Throws NotFoundError. */
export async function listApplicants(
  ctx: RequestContext,
  courseId: string,
): Promise<{ course: Course & { isArchived: boolean }; applicants: Applicant[] }> {
  const [course, applicants] = await Promise.all([getCourse(ctx, courseId), selectApplicants(ctx, courseId)]);
  ctx.saw(applicants.map(({ personId }) => personId));
  return { course, applicants };
}

/** Plans a course for a participant. The same id sent again changes nothing. Problems: 'courseId: unknown-choice | there-already'. */
export async function addApplication(
  ctx: RequestContext,
  enrolmentId: string,
  { id, courseId, words }: NewApplication,
): Promise<Result<{ id: string }, FieldProblems>> {
  const [{ head, applications }, [course]] = await Promise.all([
    listApplications(ctx, enrolmentId),
    selectCoursesById(ctx, [courseId]),
  ]);
  if (applications.some((each) => each.id === id)) return ok({ id });
  if (course === undefined || course.isArchived) return refuse({ courseId: ['unknown-choice'] });
  if (!(await insertApplication(ctx, whoseOf(head), { id, courseId, words, moveId: newId() })))
    return refuse({ courseId: ['there-already'] });
  return ok({ id });
}

/**
 * Moves an application, and her history with it: studies begin and end, a certificate becomes a qualification. The same form sent again
 * is answered like the first time. Problems: 'stale', 'to: not-possible | tia-workplace', and those of decideMove. Throws NotFoundError.
 */
export async function moveApplication(
  ctx: RequestContext,
  of: { enrolmentId: string; applicationId: string },
  move: ApplicationMove,
): Promise<Result<{ id: string }, FieldProblems>> {
  const { head, application } = await getApplication(ctx, of);
  const { id, course, version } = application;
  if (application.moves.some((each) => each.id === move.id)) return ok({ id });
  if (version !== move.version) return refuse({ '': ['stale'] });
  const decided = decideMove(application, course, move, ctx.today);
  if (!decided.ok) return decided;
  const effects = decided.value;
  if (effects.begins && isBarredByFunding(course, head.definition.frameworks)) return refuse({ to: ['tia-workplace'] });
  const situationId = effects.begins ? newId() : undefined;
  const qualificationId = effects.certifies ? newId() : undefined;
  const isMine = await updateApplication(ctx, application, {
    status: move.to,
    ...(situationId === undefined ? {} : { situation_id: situationId }),
    ...(qualificationId === undefined ? {} : { qualification_id: qualificationId }),
  });
  if (!isMine) return refuse({ '': ['stale'] });
  await insertMove(ctx, whoseOf(head), id, move);
  const begun =
    situationId === undefined ? ok(null) : await beginStudies(ctx, of.enrolmentId, situationId, course, move.onDay);
  if (!begun.ok) return refuse({ onDay: Object.values(begun.problem).flat() });
  if (effects.ends && application.situationId !== null)
    await endStudies(ctx, of.enrolmentId, application.situationId, move.onDay);
  if (qualificationId !== undefined) await recordCertificate(ctx, of.enrolmentId, qualificationId, course, move.onDay);
  return ok({ id });
}

/** Ticks the steps of a course that are done. What is not a step of it is passed over. Problem 'stale'. Throws NotFoundError. */
export async function tickSteps(
  ctx: RequestContext,
  of: { enrolmentId: string; applicationId: string },
  { version, done }: { version: number; done: readonly string[] },
): Promise<Result<{ id: string }, FieldProblems>> {
  const { application } = await getApplication(ctx, of);
  const { id, course, modulesDone } = application;
  // A step that the course has no more stays done.
  const kept = modulesDone.filter((step) => !course.modules.includes(step));
  const ticked = course.modules.filter((step) => done.includes(step));
  const isSaved = await updateApplication(ctx, { id, version }, { modules_done: [...kept, ...ticked].slice(0, 30) });
  return isSaved ? ok({ id }) : refuse({ '': ['stale'] });
}

const whoseOf = (head: ParticipantHead): Whose => ({
  enrolmentId: head.id,
  programmeId: head.programmeId,
  personId: head.personId,
  restricted: head.restricted,
});

function beginStudies(ctx: RequestContext, enrolmentId: string, id: string, course: Course, startsOn: PlainDate) {
  const { level, fullTime, studyAid, fundedBy } = course;
  return recordSituation(ctx, {
    enrolmentId,
    id,
    startsOn,
    endsBefore: null,
    extentPercent: null,
    details: { kind: 'studying', level, fullTime, studyAid, fromProgramme: fundedBy === 'programme' },
    source: 'staff-knowledge',
    evidence: course.name,
  });
}

// Somebody may have corrected or ended the row in the history meanwhile; what is ended there stays as it is.
async function endStudies(ctx: RequestContext, enrolmentId: string, situationId: string, endsOn: PlainDate) {
  const { situations } = await historyOf(ctx, enrolmentId);
  const row = situations.find(({ id, corrects }) => id === situationId || corrects === situationId);
  if (row === undefined || row.endsBefore !== null) return;
  const lastDay = endsOn < row.startsOn ? row.startsOn : endsOn;
  const source = 'staff-knowledge' as const;
  await endSituation(ctx, { enrolmentId, rowId: row.id, id: newId(), endsOn: lastDay, source, evidence: row.evidence });
}

async function recordCertificate(ctx: RequestContext, enrolmentId: string, id: string, course: Course, day: PlainDate) {
  await recordQualification(ctx, enrolmentId, {
    id,
    name: course.certificate,
    awardedOn: day,
    awardingBody: course.providerName,
    assessed: course.isAssessed,
    fromProgramme: course.fundedBy === 'programme',
    source: 'certificate',
    evidence: course.name,
  });
}
