import { getProgramme } from '#app/features/programmes/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { monthsToSendAgain } from '../domain/months-to-send.ts';
import { type Ledger, selectLedger, selectMonths } from './ledger-store.ts';

export type MonthSummary = {
  month: PlainDate;
  people: number;
  minutes: number;
  sheets: number;
  isLocked: boolean;
  sentAt: string | undefined;
  sendAgain: boolean;
};

export type ProgrammeMonths = { programmeId: string; programmeName: string; months: MonthSummary[] } & Ledger;

/** The months of a programme, the latest first, with what has happened to them. Throws NotFoundError. */
export async function getMonths(ctx: RequestContext, programmeId: string): Promise<ProgrammeMonths> {
  if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  const [programme, ledger, months] = await Promise.all([
    getProgramme(ctx, programmeId),
    selectLedger(ctx, programmeId),
    selectMonths(ctx, programmeId),
  ]);
  ctx.within(programmeId);
  const again = new Set(monthsToSendAgain(ledger.sendings, ledger.corrections));
  const seen = new Map(months.map((each) => [each.month, each]));
  const all = [...new Set([...seen.keys(), ...ledger.locks.map(({ month }) => month)])].sort().reverse();
  return {
    ...ledger,
    programmeId,
    programmeName: programme.name,
    months: all.map((month) => ({
      ...(seen.get(month) ?? { month, people: 0, minutes: 0, sheets: 0 }),
      isLocked: ledger.locks.some((lock) => lock.month === month),
      sentAt: ledger.sendings.filter((sending) => sending.month === month).at(-1)?.sentAt,
      sendAgain: again.has(month),
    })),
  };
}
