import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { monthsToSendAgain } from '../domain/months-to-send.ts';
import { changesBetween, type SheetEntry, type SheetState, stateOfSheet } from '../domain/sheet.ts';
import { selectLedger } from './ledger-store.ts';
import { type SheetVersion, selectEntriesNow, selectVersions } from './month-sheet-store.ts';

export type MonthSheet = {
  head: ParticipantHead;
  month: PlainDate;
  versions: SheetVersion[];
  /** What attendance says now; another thing than the latest version when that is outdated. */
  entriesNow: SheetEntry[];
  state: SheetState;
  isLocked: boolean;
  /** The month was sent, and must be sent again. */
  sendAgain: PlainDate[];
};

/** A participant's sheet of a month with all its versions. Throws NotFoundError. */
export async function getMonthSheet(ctx: RequestContext, enrolmentId: string, month: PlainDate): Promise<MonthSheet> {
  const [head, versions, entriesNow] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectVersions(ctx, enrolmentId, month),
    selectEntriesNow(ctx, enrolmentId, month),
  ]);
  const ledger = await selectLedger(ctx, head.programmeId);
  const isLocked = ledger.locks.some((lock) => lock.month === month);
  const [latest] = versions;
  const isOutdated = latest !== undefined && !isLocked && changesBetween(latest.entries, entriesNow).length > 0;
  return {
    head,
    month,
    versions,
    entriesNow,
    state: stateOfSheet(latest && { isOutdated, certificates: latest.certificates }),
    isLocked,
    sendAgain: monthsToSendAgain(ledger.sendings, ledger.corrections),
  };
}
