import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Cell, cellText } from '#app/shared/cell.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { headedAt } from '../domain/guess-columns.ts';
import type { Import } from '../domain/import.ts';
import type { RowChoice } from '../domain/plan.ts';
import { checkImport } from './check-import.ts';
import { requireOwnImport } from './get-columns.ts';
import { changeImport, findLook } from './import-store.ts';
import { findRow, type StoredRow, saveRows } from './row-store.ts';
import { startWork } from './work-under-way.ts';

/** A row of a list with the headings of its columns, for correcting it. */
export type RowToCorrect = { of: Import; headings: string[]; row: StoredRow };

/** One row that waits. Throws NotFoundError, also once what stood in it was taken away. */
export async function getRow(ctx: RequestContext, importId: string, number: number): Promise<RowToCorrect> {
  const of = await requireOwnImport(ctx, importId);
  const [row, look] = await Promise.all([findRow(ctx, importId, number), findLook(ctx, importId)]);
  if (row?.content == null || of.state !== 'checked') throw new NotFoundError();
  if (row.ids.known) ctx.saw([row.ids.known]);
  const { headings } = headedAt(look?.sheets[of.sheet]?.rows ?? [], of.headerRow ?? 1);
  return { of, headings, row };
}

/**
 * Puts other words into the cells of a row, says who is meant or that it is left out, and checks the whole list anew: one row
 * may repeat another. A cell whose text is unchanged keeps its value. Problem: 'stale'.
 */
export async function correctRow(
  ctx: RequestContext,
  importId: string,
  number: number,
  said: { cells: readonly string[]; choice: RowChoice | null },
): Promise<Result<void, FieldProblems>> {
  const { of, row } = await getRow(ctx, importId, number);
  const content = row.content ?? { cells: [], values: null };
  const width = Math.max(content.cells.length, said.cells.length);
  const cells = Array.from({ length: width }, (_, index): Cell => {
    const before = content.cells[index] ?? null;
    const typed = said.cells[index];
    if (typed === undefined || typed === cellText(before)) return before;
    return typed === '' ? null : typed;
  });
  if (!(await changeImport(ctx, importId, ['checked'], { state: 'checking', problem: null })))
    return refuse({ '': ['stale'] });
  await saveRows(ctx, of, [{ ...row, cells, values: null, choice: said.choice }]);
  const on = { services: ctx.services, tokenHash: ctx.tokenHash };
  startWork(ctx, () => checkImport(on, importId, true));
  return ok(undefined);
}
