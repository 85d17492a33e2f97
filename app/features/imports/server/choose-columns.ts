import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ColumnsForm } from '../domain/columns-form.ts';
import { isField } from '../domain/fields/field.ts';
import { columnProblems, headedAt } from '../domain/guess-columns.ts';
import { checkImport } from './check-import.ts';
import { rememberColumns } from './columns-store.ts';
import { requireOwnImport } from './get-columns.ts';
import { changeImport, findLook } from './import-store.ts';
import { startWork } from './work-under-way.ts';

/**
 * Settles what the columns hold, remembers it for the next file with these headings, and starts checking every row. Problems:
 * `'': …` what is missing among the columns, `columns[n]: choose`, 'activityId: choose', 'startsAt: required', 'stale'.
 */
export async function chooseColumns(
  ctx: RequestContext,
  importId: string,
  form: ColumnsForm,
): Promise<Result<void, FieldProblems>> {
  const of = await requireOwnImport(ctx, importId);
  const look = await findLook(ctx, importId);
  const sheet = look?.sheets[form.sheet];
  if (sheet === undefined) return refuse({ '': ['stale'] });
  const { sheet: sheetNumber, headerRow, columns, ...settings } = form;
  const problems: FieldProblems = {};
  for (const [index, column] of columns.entries())
    if (column !== '' && !isField(of.kind, column)) problems[`columns[${index}]`] = ['choose'];
  const missing = columnProblems(of.kind, columns);
  if (missing.length > 0) problems[''] = missing;
  if (of.kind === 'attendance') Object.assign(problems, attendanceProblems(form));
  if (Object.keys(problems).length > 0) return refuse(problems);
  const { headings } = headedAt(sheet.rows, headerRow);
  const saved = await changeImport(ctx, importId, ['uploaded', 'checked', 'stopped'], {
    state: 'checking',
    sheet: sheetNumber,
    header_row: headerRow,
    columns: JSON.stringify(columns),
    settings: JSON.stringify(settings),
    counts: '{}',
    problem: null,
    problem_row: null,
  });
  if (!saved) return refuse({ '': ['stale'] });
  await rememberColumns(ctx, of.kind, headings, columns);
  const on = { services: ctx.services, tokenHash: ctx.tokenHash };
  startWork(ctx, () => checkImport(on, importId, false));
  return ok(undefined);
}

function attendanceProblems({ columns, activityId, makeSessions, startsAt, endsAt }: ColumnsForm): FieldProblems {
  const problems: FieldProblems = {};
  if (!columns.includes('activity') && activityId === undefined) problems['activityId'] = ['choose'];
  if (!makeSessions) return problems;
  if (startsAt === undefined) problems['startsAt'] = ['required'];
  if (endsAt === undefined) problems['endsAt'] = ['required'];
  else if (startsAt !== undefined && endsAt <= startsAt) problems['endsAt'] = ['ends-before-it-starts'];
  return problems;
}
