import { attendanceSummary } from '#app/features/attendance/public.ts';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import type { SituationRecord } from '#app/features/history/domain/records.ts';
import { historyOf, newSituationIds } from '#app/features/history/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';

/** What goes on as far as is known, and the ids that rows of the form will have. */
export async function getOngoing(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ all: SituationRecord[]; ongoing: SituationRecord[]; endingIds: Record<string, string> }> {
  const { situations } = await historyOf(ctx, enrolmentId);
  const ongoing = situations.filter(({ endsBefore }) => endsBefore === null);
  return { all: situations, ongoing, endingIds: Object.fromEntries(ongoing.map(({ id }) => [id, newId()])) };
}

/** What the exit page shows: the participant, what goes on, and the last day that she attended. */
export async function getExit(ctx: RequestContext, enrolmentId: string) {
  const [head, ongoing, attendance] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    getOngoing(ctx, enrolmentId),
    attendanceSummary(ctx, enrolmentId),
  ]);
  const lastAttendedOn =
    attendance.latest.find(({ mark, heldOn }) => mark !== 'absent' && heldOn <= ctx.today)?.heldOn ?? null;
  return { head, ...ongoing, lastAttendedOn, factId: newId(), situationIds: newSituationIds() };
}
