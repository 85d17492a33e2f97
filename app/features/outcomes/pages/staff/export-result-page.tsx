import { z } from 'zod';
import { toCsv } from '#app/platform/files/csv.ts';
import { toXlsx, xlsxType } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import { exportResultPath } from '../../domain/result-paths.ts';
import { readResults } from '../../domain/result-permissions.ts';
import { getResult } from '../../server/get-result.ts';
import { figureColumns, figureRows, resultWorkbook } from '../results/result-file.ts';

/** The figures of the result page as a file: what is published and nothing else, for every role alike. */
export const exportResultPage = definePage({
  path: exportResultPath,
  permission: readResults,
  audit: { action: 'export', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ format: z.enum(['csv', 'xlsx']).catch('csv') }),
  load: async (ctx, { params, query }) => {
    const { programme, result } = await getResult(ctx, params.programmeId, 'published');
    const fileName = `resultat-${programme.key}-${ctx.today}.${query.format}`;
    if (query.format === 'xlsx') {
      const body = await toXlsx(resultWorkbook(programme, result, ctx.locale, ctx.today));
      return { download: { fileName, type: xlsxType, body } };
    }
    const headers = figureColumns(ctx.locale).map(({ header }) => header);
    const body = toCsv(headers, figureRows(programme, result, ctx.locale));
    return { download: { fileName, type: 'text/csv; charset=utf-8', body } };
  },
  view: () => ({ title: '', body: null }),
});
