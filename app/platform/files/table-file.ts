import { z } from 'zod';
import type { Afterwards, Download } from '../http/page.ts';
import { toCsv } from './csv.ts';
import { toXlsx, type WorkbookSheet, xlsxType } from './xlsx.ts';

/** As what a table may be taken along. */
export const tableFormat = z.enum(['csv', 'xlsx']).catch('csv');

/** A table as a file to download, made when the transaction is over: a workbook with all the sheets, or the first of them as CSV. `name` has no ending. */
export function tableFile(
  format: z.infer<typeof tableFormat>,
  name: string,
  sheets: readonly [WorkbookSheet, ...WorkbookSheet[]],
): Afterwards<Download> {
  const fileName = `${name}.${format}`;
  return {
    afterwards: async () => {
      if (format === 'xlsx') return { download: { fileName, type: xlsxType, body: await toXlsx(sheets) } };
      const [{ columns, rows }] = sheets;
      const header = columns.map((column) => column.header);
      return { download: { fileName, type: 'text/csv; charset=utf-8', body: toCsv(header, rows) } };
    },
  };
}
