import { getEnrolment } from '#app/features/enrolments/public.ts';
import { situationsOn } from '#app/features/history/domain/situations.ts';
import { newSituationIds } from '#app/features/history/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addMonths, type PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { longerTermMonths, stateOfFollowUp } from '../domain/follow-ups.ts';
import {
  type FollowUp,
  type FollowUpFilter,
  findFollowUp,
  selectCaseWorkers,
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

/** What has fallen due on `today`, the oldest first, and how many there are in all; for the page that begins the day. */
export async function listDueFollowUps(
  ctx: RequestContext,
  today: PlainDate,
  limit: number,
): Promise<{ rows: FollowUp[]; total: number }> {
  const overdue = await selectFollowUps(ctx, { state: 'overdue' }, today, { limit, offset: 0 });
  const due = await selectFollowUps(ctx, { state: 'due' }, today, {
    limit: Math.max(1, limit - overdue.rows.length),
    offset: 0,
  });
  const rows = [...overdue.rows, ...due.rows].slice(0, limit);
  ctx.saw(rows.map(({ personId }) => personId));
  return { rows, total: overdue.total + due.total };
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
