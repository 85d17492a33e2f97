import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { getMonth, type ProgrammeMonth } from './get-month.ts';
import { type LatestSheet, selectLatestSheets } from './month-sheet-store.ts';

/** As many as one paper holds; the rest are other papers. */
const SHEETS_AT_A_TIME = 20;

export type Printable = {
  month: ProgrammeMonth;
  /** Names of the first and last of each paper. */
  parts: { from: number; to: number; first: string; last: string }[];
  sheets: (LatestSheet & { name: string })[];
};

/**
 * The latest sheets of a month to print, in papers of twenty: `part` from 1, none gives no sheets. People with protected identity are left out
 * of piles of paper, also for whoever may see them: theirs are printed one by one. Throws NotFoundError.
 */
export async function listPrintable(
  ctx: RequestContext,
  at: { programmeId: string; month: PlainDate },
  part: number | undefined,
): Promise<Printable> {
  const month = await getMonth(ctx, at.programmeId, at.month);
  const open = month.rows.filter(({ sheet, restricted }) => sheet !== null && !restricted);
  const parts = Array.from({ length: Math.ceil(open.length / SHEETS_AT_A_TIME) }, (_, index) => {
    const some = open.slice(index * SHEETS_AT_A_TIME, (index + 1) * SHEETS_AT_A_TIME);
    const from = index * SHEETS_AT_A_TIME + 1;
    return { from, to: from + some.length - 1, first: some[0]?.name ?? '', last: some.at(-1)?.name ?? '' };
  });
  const chosen = part === undefined ? [] : open.slice((part - 1) * SHEETS_AT_A_TIME, part * SHEETS_AT_A_TIME);
  const latest = await selectLatestSheets(
    ctx,
    chosen.map(({ sheet }) => sheet?.id ?? ''),
  );
  return {
    month,
    parts,
    sheets: chosen.flatMap(({ sheet, name }) => {
      const printed = latest.find(({ id }) => id === sheet?.id);
      return printed === undefined ? [] : [{ ...printed, name }];
    }),
  };
}
