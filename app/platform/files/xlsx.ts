import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import type { Cell } from './csv.ts';

export type SheetColumn = {
  header: string /** Days are written as dates, so that they sort and count. */;
  type: 'text' | 'number' | 'day';
  width?: number;
};
export type WorkbookSheet = { name: string; columns: readonly SheetColumn[]; rows: Iterable<readonly Cell[]> };

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One or more tables as an Excel workbook with typed cells: a text is a text, whatever it begins with. */
export async function toXlsx(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet) => ({
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map(({ width = 18 }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      sheet.columns.map(({ header }): CellObject => ({ value: header, fontWeight: 'bold', type: String })),
      ...Array.from(sheet.rows, (row) => sheet.columns.map((column, index) => typedCell(row[index], column.type))),
    ],
  }));
  return writeXlsxFile(written as never).toBuffer();
}

function typedCell(cell: Cell, type: SheetColumn['type']): CellObject | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (type === 'number' && typeof cell === 'number') return { value: cell, type: Number };
  if (type === 'day' && typeof cell === 'string')
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: String(cell), type: String };
}

// Excel refuses some signs in the name of a sheet, and more than 31 of them.
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
