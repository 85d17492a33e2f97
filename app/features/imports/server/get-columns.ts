import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { SheetLook } from '#app/shared/cell.ts';
import { findHeader, guessColumns, type Headed, headedAt, saysFamilyFirst } from '../domain/guess-columns.ts';
import type { Import } from '../domain/import.ts';
import type { ImportSettings } from '../domain/rows/settings.ts';
import { findRememberedColumns } from './columns-store.ts';
import { findImport, findLook } from './import-store.ts';
import { type ImportActivity, listActivities } from './session-store.ts';

/** One of the caller's own imports. Throws NotFoundError. */
export async function requireOwnImport(ctx: RequestContext, importId: string): Promise<Import> {
  const found = await findImport(ctx, importId);
  if (found === undefined || found.accountId !== ctx.caller.accountId) throw new NotFoundError();
  ctx.within(found.programmeId);
  return found;
}

export type ColumnChoices = {
  of: Import;
  sheets: Pick<SheetLook, 'name' | 'hidden'>[];
  sheet: number;
  headed: Headed;
  /** Rows above the first one that holds people: the user may say which of them has the headings. */
  firstRows: SheetLook['rows'];
  columns: string[];
  isRemembered: boolean;
  settings: ImportSettings;
  activities: ImportActivity[];
};

/**
 * What the page about columns shows: the chosen sheet with its headings, and for each column what it holds, as was said the
 * last time, or as can be guessed. Throws NotFoundError, also once the file was taken away.
 */
export async function getColumnChoices(
  ctx: RequestContext,
  importId: string,
  asked: { sheet?: number | undefined; headerRow?: number | undefined },
): Promise<ColumnChoices> {
  const [of, look] = await Promise.all([requireOwnImport(ctx, importId), findLook(ctx, importId)]);
  if (look === undefined || of.state === 'running' || of.state === 'done' || of.state === 'undone')
    throw new NotFoundError();
  const index = asked.sheet ?? (of.columns.length > 0 ? of.sheet : firstFilled(look.sheets));
  const sheet = look.sheets[index] ?? look.sheets[0];
  if (sheet === undefined) throw new NotFoundError();
  const ground = { today: ctx.today, from1904: sheet.from1904, year: of.settings.year };
  const isSameSheet = of.columns.length > 0 && index === of.sheet;
  const headerRow = asked.headerRow ?? (isSameSheet ? of.headerRow : null) ?? findHeader(of.kind, sheet.rows, ground);
  const headed = headedAt(sheet.rows, headerRow);
  const [remembered, activities] = await Promise.all([
    findRememberedColumns(ctx, of.kind, headed.headings),
    of.kind === 'attendance' ? listActivities(ctx, of.programmeId) : [],
  ]);
  const header = sheet.rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const guessed = guessColumns(of.kind, headed, ground, header);
  const isKept = isSameSheet && headerRow === of.headerRow;
  // Days of a crosstab are read out of the file each time.
  const fits =
    remembered?.length === headed.headings.length && !remembered.some((column) => column.startsWith('mark:'));
  const columns = isKept ? of.columns : fits ? remembered : guessed;
  const settings = isKept
    ? of.settings
    : {
        ...of.settings,
        familyFirst: saysFamilyFirst(headed.headings, columns),
        referredOn: of.settings.referredOn ?? ctx.today,
      };
  return {
    of,
    sheets: look.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: index,
    headed,
    firstRows: sheet.rows.slice(0, 12),
    columns,
    isRemembered: !isKept && fits,
    settings,
    activities,
  };
}

function firstFilled(sheets: readonly SheetLook[]): number {
  const visible = sheets.findIndex(({ hidden, rows }) => !hidden && rows.length > 1);
  return visible === -1 ? 0 : visible;
}
