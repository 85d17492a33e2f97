import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { recordSituation } from '#app/features/history/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type AfterAnswer, employmentOf, followUpsAfter, type JobAnswer, type NewJob } from '../domain/after.ts';
import {
  type DueAfterPlacement,
  insertJob,
  type PlacementAfter,
  saveAnswer,
  selectAfterPlacements,
  selectDue,
  updateJob,
} from './after-store.ts';

type Of = { enrolmentId: string; placementId: string };

/** A participant's placements with what they led to. Throws NotFoundError. */
export async function listAfterPlacements(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; placements: PlacementAfter[] }> {
  const [head, placements] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectAfterPlacements(ctx, enrolmentId),
  ]);
  return { head, placements };
}

/** One placement with what it led to. Throws NotFoundError. */
export async function getAfterPlacement(
  ctx: RequestContext,
  { enrolmentId, placementId }: Of,
): Promise<{ head: ParticipantHead; placement: PlacementAfter }> {
  const { head, placements } = await listAfterPlacements(ctx, enrolmentId);
  const placement = placements.find(({ id }) => id === placementId);
  if (placement === undefined) throw new NotFoundError();
  return { head, placement };
}

/** Notes a job that was offered. The same id sent again changes nothing. Problem 'offeredOn: in-the-future'. Throws NotFoundError. */
export async function offerJob(
  ctx: RequestContext,
  of: Of,
  job: NewJob,
): Promise<Result<{ id: string }, FieldProblems>> {
  const { placement } = await getAfterPlacement(ctx, of);
  if (job.offeredOn > ctx.today) return refuse({ offeredOn: ['in-the-future'] });
  await insertJob(ctx, placement, job);
  return ok({ id: job.id });
}

/**
 * Notes what she answered to a job. Taken, it becomes an employment in her history, in the form that it has. Problems: 'stale',
 * 'onDay: in-the-future | before-offer | too-far-ahead | too-long-ago'. Throws NotFoundError.
 */
export async function settleJob(
  ctx: RequestContext,
  of: Of & { jobId: string },
  answer: JobAnswer,
): Promise<Result<{ id: string }, FieldProblems>> {
  const { placement } = await getAfterPlacement(ctx, of);
  const job = placement.jobs.find(({ id }) => id === of.jobId);
  if (job === undefined) throw new NotFoundError();
  if (job.status === answer.answer && job.settledOn === answer.onDay) return ok({ id: job.id });
  if (answer.onDay > ctx.today) return refuse({ onDay: ['in-the-future'] });
  if (answer.onDay < job.offeredOn) return refuse({ onDay: ['before-offer'] });
  const situationId = answer.answer === 'accepted' ? newId() : null;
  if (!(await updateJob(ctx, job.id, answer, situationId))) return refuse({ '': ['stale'] });
  if (situationId === null) return ok({ id: job.id });
  const recorded = await recordSituation(ctx, {
    enrolmentId: of.enrolmentId,
    id: situationId,
    startsOn: job.startsOn,
    endsBefore: job.endsOn === null ? null : addDays(job.endsOn, 1),
    extentPercent: job.extentPercent,
    details: employmentOf(job),
    source: 'staff-knowledge',
  });
  return recorded.ok ? ok({ id: job.id }) : refuse({ onDay: Object.values(recorded.problem).flat() });
}

/** Notes how she fares so many months after; another answer to the same point takes its place. Problem 'months: not-yet'. Throws NotFoundError. */
export async function answerAfter(
  ctx: RequestContext,
  of: Of,
  answer: AfterAnswer,
): Promise<Result<{ id: string }, FieldProblems>> {
  const { placement } = await getAfterPlacement(ctx, of);
  const due = followUpsAfter(placement).find(({ months }) => months === answer.months);
  if (due === undefined || due.dueOn > ctx.today) return refuse({ months: ['not-yet'] });
  await saveAnswer(ctx, placement, answer, ctx.today);
  return ok({ id: answer.id });
}

/** Whose placement ended three or six months ago without anybody having asked since. The caller notes whom she saw. */
export function listAfterPlacementsDue(ctx: RequestContext, whose: Whose, limit: number): Promise<DueAfterPlacement[]> {
  return selectDue(ctx, whose, ctx.today, limit);
}
