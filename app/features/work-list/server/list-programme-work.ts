import { readEmployers } from '#app/features/employers/domain/permissions.ts';
import { listAsksForMe, listDueContacts } from '#app/features/employers/public.ts';
import { certifySheets, lockMonths } from '#app/features/hours/domain/permissions.ts';
import { listMonthsWaiting } from '#app/features/hours/public.ts';
import { moderateOpenList } from '#app/features/open-activities/domain/permissions.ts';
import { countWaiting } from '#app/features/open-activities/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { dayOf } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { type ProgrammeWork, workOfMonths } from '../domain/programme-work.ts';

/**
 * What waits in the caller's programmes besides single participants: what associations sent to the shared list, months to certify and lock,
 * employers she said she would be in touch with, and questions about sharing those she found.
 */
export async function listProgrammeWork(ctx: RequestContext): Promise<ProgrammeWork[]> {
  const { caller } = ctx;
  const seesEmployers = may(caller, readEmployers);
  const [waiting, months, due, asks] = await Promise.all([
    may(caller, moderateOpenList) ? countWaiting(ctx) : undefined,
    may(caller, certifySheets) ? listMonthsWaiting(ctx) : [],
    seesEmployers ? listDueContacts(ctx) : [],
    seesEmployers ? listAsksForMe(ctx) : [],
  ]);
  const sent = waiting && { kind: 'open-list-waiting' as const, count: waiting.count, sinceOn: dayOf(waiting.since) };
  const first = asks.at(-1);
  const asked = first && { kind: 'employer-asked' as const, count: asks.length, sinceOn: dayOf(first.askedAt) };
  const contacts = due.map(({ employerId, name, words, dueOn }) => ({
    ...{ kind: 'employer-due' as const, employerId, employerName: name, words, sinceOn: dueOn },
  }));
  return [
    ...(sent ? [sent] : []),
    ...(asked ? [asked] : []),
    ...contacts,
    ...workOfMonths(months, may(caller, lockMonths)),
  ];
}
