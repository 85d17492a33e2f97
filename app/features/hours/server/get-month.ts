import type { HourRounding } from '#app/features/programmes/domain/definition.ts';
import { getProgramme } from '#app/features/programmes/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { monthsToSendAgain } from '../domain/months-to-send.ts';
import { readHours } from '../domain/permissions.ts';
import { type SheetState, stateOfSheet } from '../domain/sheet.ts';
import { hourRuleOf } from '../domain/whole-hours.ts';
import { type MonthCorrection, type MonthLock, type Sending, selectLedger } from './ledger-store.ts';
import { type MonthRow, selectMonthRows } from './month-sheet-store.ts';

export type MonthSheetRow = MonthRow & { state: SheetState };

export type ProgrammeMonth = {
  programmeId: string;
  programmeName: string;
  month: PlainDate;
  hourRule: HourRounding;
  rows: MonthSheetRow[];
  lock: MonthLock | undefined;
  corrections: MonthCorrection[];
  sendings: Sending[];
  /** All months of the programme that were sent and must be sent again. */
  sendAgain: PlainDate[];
};

/** A month of a programme: everybody's sheet with its state, its lock, what was corrected since, and when it was sent. Throws NotFoundError. */
export async function getMonth(ctx: RequestContext, programmeId: string, month: PlainDate): Promise<ProgrammeMonth> {
  if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  const [programme, ledger] = await Promise.all([getProgramme(ctx, programmeId), selectLedger(ctx, programmeId)]);
  const lock = ledger.locks.find((each) => each.month === month);
  const seen = await selectMonthRows(ctx, { programmeId, month, isLocked: lock !== undefined });
  // A leader has to do with the sheets she certifies alone.
  const rows = may(ctx.caller, readHours) ? seen : seen.filter(({ sheet }) => sheet !== null);
  ctx.within(programmeId);
  ctx.saw(rows.map(({ personId }) => personId));
  return {
    programmeId,
    programmeName: programme.name,
    month,
    hourRule: hourRuleOf(programme.definition),
    rows: rows.map((row) => ({ ...row, state: stateOfSheet(row.sheet ?? undefined) })),
    lock,
    corrections: ledger.corrections.filter((each) => each.month === month),
    sendings: ledger.sendings.filter((each) => each.month === month),
    sendAgain: monthsToSendAgain(ledger.sendings, ledger.corrections),
  };
}
