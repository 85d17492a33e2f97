import { certifySheets, lockMonths } from '#app/features/hours/domain/permissions.ts';
import { listMonthsWaiting } from '#app/features/hours/public.ts';
import { moderateOpenList } from '#app/features/open-activities/domain/permissions.ts';
import { countWaiting } from '#app/features/open-activities/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { dayOf } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { type ProgrammeWork, workOfMonths } from '../domain/programme-work.ts';

/** What waits in the caller's programmes besides single participants: what associations sent to the shared list, months to certify and lock. */
export async function listProgrammeWork(ctx: RequestContext): Promise<ProgrammeWork[]> {
  const { caller } = ctx;
  const [waiting, months] = await Promise.all([
    may(caller, moderateOpenList) ? countWaiting(ctx) : undefined,
    may(caller, certifySheets) ? listMonthsWaiting(ctx) : [],
  ]);
  const sent = waiting && { kind: 'open-list-waiting' as const, count: waiting.count, sinceOn: dayOf(waiting.since) };
  return [...(sent ? [sent] : []), ...workOfMonths(months, may(caller, lockMonths))];
}
