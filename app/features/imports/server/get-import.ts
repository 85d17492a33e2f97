import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { headedAt } from '../domain/guess-columns.ts';
import type { Import } from '../domain/import.ts';
import type { Outcome } from '../domain/kinds.ts';
import { findImport, findLook, findProgress, findSameFile, listLatestImports } from './import-store.ts';
import { listRowsAt, type StoredRow } from './row-store.ts';
import { isStale } from './start-run.ts';

const ROWS_A_PAGE = 50;
const IMPORTS_SHOWN = 100;

export type ImportView = {
  of: Import;
  isOwn: boolean;
  headings: string[];
  rows: StoredRow[];
  page: number;
  progress: { done: number; total: number } | undefined;
  isBroken: boolean;
  readBefore: { runAt: string; accountName: string } | undefined;
};

/** An import with the rows that end in one of these ways, a page of them. Throws NotFoundError. */
export async function getImport(
  ctx: RequestContext,
  importId: string,
  wanted: { outcomes: readonly Outcome[]; page: number },
): Promise<ImportView> {
  const of = await findImport(ctx, importId);
  if (of === undefined) throw new NotFoundError();
  ctx.within(of.programmeId);
  const isOwn = of.accountId === ctx.caller.accountId;
  const offset = (wanted.page - 1) * ROWS_A_PAGE;
  const isWorking = of.state === 'checking' || of.state === 'running';
  const [rows, look, progress, readBefore, isBroken] = await Promise.all([
    isWorking || !isOwn ? [] : listRowsAt(ctx, importId, { outcomes: wanted.outcomes, offset, limit: ROWS_A_PAGE }),
    isOwn ? findLook(ctx, importId) : undefined,
    isWorking ? findProgress(ctx, importId) : undefined,
    of.state === 'checked' ? findSameFile(ctx, importId) : undefined,
    isWorking ? isStale(ctx, importId, of.createdAt) : false,
  ]);
  ctx.saw(rows.flatMap(({ ids }) => [ids.known, ids.person].filter((id) => id !== undefined)));
  const { headings } = headedAt(look?.sheets[of.sheet]?.rows ?? [], of.headerRow ?? 1);
  return { of, isOwn, headings, rows, page: wanted.page, progress, isBroken, readBefore };
}

/** How many pages so many rows fill. */
export function pagesOf(rows: number): number {
  return Math.max(1, Math.ceil(rows / ROWS_A_PAGE));
}

/** The latest imports that the caller may see. */
export function listImports(ctx: RequestContext): Promise<Import[]> {
  return listLatestImports(ctx, IMPORTS_SHOWN);
}
