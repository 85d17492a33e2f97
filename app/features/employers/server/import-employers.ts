import { readAllSheets } from '#app/platform/files/reading/read-apart.ts';
import { ReadingError } from '#app/platform/files/reading/reading-error.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ImportRow, readImportRows } from '../domain/import-rows.ts';
import { type ImportPlan, planImport } from '../domain/plan-import.ts';
import { insertPlan, selectKnown, selectShared } from './import-store.ts';
import { readOccupations } from './keep-workplaces.ts';

export type CheckedImport = Pick<ImportPlan, 'outcomes'> & {
  programmeId: string;
  rows: ImportRow[];
  added: Added;
  /** Words that are no occupation: they are left out. */
  unknownWords: string[];
};
export type Added = { employers: number; workplaces: number; contacts: number };

/** The rows of a file that was sent in, read in a process apart. Problems on `file`: why it cannot be read. */
export async function readEmployerFile(bytes: Buffer): Promise<Result<ImportRow[], FieldProblems>> {
  try {
    const read = readImportRows(await readAllSheets(bytes));
    return 'rows' in read ? ok(read.rows) : refuse({ file: [read.problem] });
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    return refuse({ file: [error.row === undefined ? error.problem : `${error.problem}:${error.row}`] });
  }
}

/** What a list would add, row by row; nothing is written. Problem 'programmeId: choose'. */
export async function checkImport(
  ctx: RequestContext,
  programmeId: string,
  rows: ImportRow[],
): Promise<Result<CheckedImport, FieldProblems>> {
  if (!ctx.caller.programmes.includes(programmeId)) return refuse({ programmeId: ['choose'] });
  const plan = planImport(rows, await selectKnown(ctx, programmeId, false), newId);
  const { unknown } = await codesOf(ctx, plan);
  return ok({ programmeId, rows, outcomes: plan.outcomes, added: countOf(plan), unknownWords: unknown });
}

/** Writes what a list adds, all or nothing; what is there already stays as it is, so the same list twice adds nothing. Problem 'programmeId: choose'. */
export async function runImport(
  ctx: RequestContext,
  programmeId: string,
  rows: ImportRow[],
): Promise<Result<Added, FieldProblems>> {
  if (!ctx.caller.programmes.includes(programmeId)) return refuse({ programmeId: ['choose'] });
  const plan = planImport(rows, await selectKnown(ctx, programmeId, true), newId);
  const [{ codes }, shared] = [await codesOf(ctx, plan), await selectShared(ctx, programmeId)];
  await insertPlan(ctx, programmeId, plan, codes, shared);
  return ok(countOf(plan));
}

const countOf = (plan: ImportPlan): Added => ({
  employers: plan.employers.length,
  workplaces: plan.workplaces.length,
  contacts: plan.contacts.length,
});

async function codesOf(ctx: RequestContext, plan: ImportPlan) {
  const codes = new Map<string, string[]>();
  const byWord = new Map<string, string | undefined>();
  for (const { row } of plan.workplaces) {
    if (codes.has(row.occupations)) continue;
    const words = row.occupations
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean);
    for (const word of words) {
      if (byWord.has(word)) continue;
      const read = await readOccupations(ctx, word);
      byWord.set(word, read.ok ? read.value[0] : undefined);
    }
    codes.set(row.occupations, [...new Set(words.flatMap((word) => byWord.get(word) ?? []))].slice(0, 20));
  }
  return { codes, unknown: [...byWord].filter(([, code]) => code === undefined).map(([word]) => word) };
}
