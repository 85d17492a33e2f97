import { z } from 'zod';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import { definePage } from '#app/platform/http/page.ts';
import { exportResultPath } from '../../domain/result-paths.ts';
import { readResults } from '../../domain/result-permissions.ts';
import { getResult } from '../../server/get-result.ts';
import { resultWorkbook } from '../results/result-file.ts';

/** The figures of the result page as a file: what is published and nothing else, for every role alike. */
export const exportResultPage = definePage({
  path: exportResultPath,
  permission: readResults,
  audit: { action: 'export', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ format: tableFormat }),
  load: async (ctx, { params, query }) => {
    const { programme, result } = await getResult(ctx, params.programmeId, 'published');
    const name = `resultat-${programme.key}-${ctx.today}`;
    return tableFile(query.format, name, resultWorkbook(programme, result, ctx.locale, ctx.today));
  },
  view: () => ({ title: '', body: null }),
});
