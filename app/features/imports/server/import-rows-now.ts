import { decodeText } from '#app/platform/files/reading/decode-text.ts';
import { findDelimiter, readDelimitedRows } from '#app/platform/files/reading/delimited-rows.ts';
import { ReadingError } from '#app/platform/files/reading/reading-error.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Cell } from '#app/shared/cell.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { isField } from '../domain/fields/field.ts';
import type { CellProblem, ImportKind, Outcome } from '../domain/kinds.ts';
import type { ImportSettings } from '../domain/rows/settings.ts';
import { getGround } from './import-ground.ts';
import { isWriting, planRows, readRows } from './plan-rows.ts';
import { PlanChangedError, writeRows } from './write-rows.ts';

export type RowsToImport = {
  programmeId: string;
  kind: ImportKind;
  settings: ImportSettings;
  rows?: readonly Record<string, string | number | boolean | null>[] | undefined;
  csv?: string | undefined;
  dryRun: boolean;
  leaveOutFaulty: boolean;
};

export type JudgedRow = { row: number; outcome: Outcome; problems: CellProblem[]; enrolmentId: string | null };

const MOST_ROWS = 2000;

/**
 * Judges and, unless it is a dry run, writes rows that a program sends, by the same rules as a list: all or nothing, nothing that
 * stands is changed. Keys of a row, or the first line of the CSV, name fields. Problems: 'rows: too-many | required', 'csv: …',
 * `columns: unknown-field:<name>`, and `rows[n]: code` for faulty rows that were not to be left out.
 */
export async function importRowsNow(
  ctx: RequestContext,
  input: RowsToImport,
): Promise<Result<JudgedRow[], FieldProblems>> {
  if (!ctx.caller.programmes.includes(input.programmeId)) return refuse({ programmeId: ['choose'] });
  const table = tableOf(input);
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  const unknown = columns.filter((column) => !isField(input.kind, column));
  if (unknown.length > 0) return refuse({ columns: unknown.map((column) => `unknown-field:${column.slice(0, 40)}`) });
  const ground = await getGround(ctx, { ...input, columns, headings: columns, from1904: false });
  const planned = await planRows(ctx, ground, readRows(ground, rows, undefined), new Map());
  const judged = planned.rows.map(
    ({ number, outcome, problems, ids }): JudgedRow => ({
      row: number,
      outcome,
      problems,
      enrolmentId: ids.enrolment ?? null,
    }),
  );
  if (input.dryRun) return ok(judged);
  const faulty = judged.filter(({ outcome }) => outcome === 'faulty');
  if (faulty.length > 0 && !input.leaveOutFaulty)
    return refuse(
      Object.fromEntries(
        faulty.map(({ row, problems }) => [
          `rows[${row}]`,
          problems.map(({ field, code }) => (field ? `${field}:${code}` : code)),
        ]),
      ),
    );
  try {
    if (planned.rows.some(isWriting)) await writeRows(ctx, ground, planned);
  } catch (error) {
    if (error instanceof PlanChangedError) return refuse({ '': ['stale'] });
    throw error;
  }
  return ok(judged);
}

type Table = { columns: string[]; rows: { number: number; cells: Cell[] }[] };

function tableOf({ rows, csv }: RowsToImport): Result<Table, FieldProblems> {
  if (csv !== undefined) return tableOfCsv(csv);
  if (rows === undefined || rows.length === 0) return refuse({ rows: ['required'] });
  if (rows.length > MOST_ROWS) return refuse({ rows: ['too-many'] });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return ok({
    columns,
    rows: rows.map((row, index) => ({ number: index + 1, cells: columns.map((column) => row[column] ?? null) })),
  });
}

function tableOfCsv(csv: string): Result<Table, FieldProblems> {
  try {
    const { text } = decodeText(Buffer.from(csv));
    const [header, ...rows] = readDelimitedRows(text, findDelimiter(text));
    if (header === undefined || rows.length === 0) return refuse({ csv: ['no-rows'] });
    if (rows.length > MOST_ROWS) return refuse({ csv: ['too-many'] });
    return ok({ columns: header.cells.map((cell) => String(cell ?? '')), rows });
  } catch (error) {
    if (error instanceof ReadingError) return refuse({ csv: [error.problem] });
    throw error;
  }
}
