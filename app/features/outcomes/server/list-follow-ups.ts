import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { getEnrolment } from '#app/features/enrolments/public.ts';
import { situationsOn } from '#app/features/history/domain/situations.ts';
import { newSituationIds } from '#app/features/history/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addMonths } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { longerTermMonths, stateOfFollowUp } from '../domain/follow-ups.ts';
import {
  type DueFollowUp,
  type FollowUp,
  type FollowUpFilter,
  findFollowUp,
  selectCaseWorkers,
  selectDueFollowUps,
  selectFollowUps,
} from './follow-up-store.ts';
import { getOngoing } from './get-exit.ts';

export type FollowUpList = { rows: FollowUp[]; total: number; caseWorkers: { id: string; name: string }[] };

/** A stretch of the work list with what it may be filtered by; notes whom it shows. */
export async function listFollowUps(
  ctx: RequestContext,
  filter: FollowUpFilter,
  page: { limit: number; offset: number },
): Promise<FollowUpList> {
  const [list, caseWorkers] = await Promise.all([
    selectFollowUps(ctx, filter, ctx.today, page),
    selectCaseWorkers(ctx),
  ]);
  ctx.saw(list.rows.map(({ personId }) => personId));
  return { ...list, caseWorkers };
}

/** What has fallen due, whose it is, and about whom: those who have waited longest first, at most `limit`. */
export async function listDueFollowUps(ctx: RequestContext, whose: Whose, limit: number): Promise<DueFollowUp[]> {
  const rows = await selectDueFollowUps(ctx, whose, ctx.today, limit);
  ctx.saw(rows.map(({ personId }) => personId));
  return rows;
}

/** One follow-up with what is known to go on, and whether she worked when she started. Throws NotFoundError. */
export async function getFollowUp(ctx: RequestContext, followUpId: string) {
  const followUp = await findFollowUp(ctx, followUpId);
  if (followUp === undefined) throw new NotFoundError();
  const [enrolment, ongoing] = await Promise.all([
    getEnrolment(ctx, followUp.enrolmentId),
    getOngoing(ctx, followUp.enrolmentId),
  ]);
  const isSixMonths =
    enrolment.endedOn !== null && followUp.asksAboutOn === addMonths(enrolment.endedOn, longerTermMonths);
  const atEntry = enrolment.startedOn === null ? [] : situationsOn(ongoing.all, enrolment.startedOn);
  const workedAtEntry = atEntry.some(({ details }) => details.kind === 'employed' || details.kind === 'self-employed');
  return {
    followUp,
    state: stateOfFollowUp(followUp, ctx.today),
    ...ongoing,
    asksImprovement: isSixMonths && workedAtEntry,
    factId: newId(),
    situationIds: newSituationIds(),
  };
}
