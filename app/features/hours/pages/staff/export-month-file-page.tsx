import { z } from 'zod';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import { definePage } from '#app/platform/http/page.ts';
import { monthKey, monthParam } from '../../domain/month.ts';
import { exportMonthFilePath, sendingPath } from '../../domain/paths.ts';
import { sendMonths } from '../../domain/permissions.ts';
import { getMonthFile, getSending, writtenOf } from '../../server/month-file.ts';
import { fileTable } from '../file-table.ts';
import { hoursTranslate } from '../hours-words.ts';

/** The funder's file with identity numbers, as it would be sent now. */
export const exportMonthFilePage = definePage({
  path: exportMonthFilePath,
  permission: sendMonths,
  audit: { action: 'export', category: 'identity' },
  params: z.object({ programmeId: z.uuid(), month: monthParam }),
  query: z.object({ format: tableFormat }),
  load: async (ctx, { params, query }) => {
    const t = hoursTranslate(ctx.locale);
    const file = await getMonthFile(ctx, params);
    const lines = [...writtenOf(file.lines).values()];
    return tableFile(query.format, `${t('file.file')}-${monthKey(file.month)}`, [
      { name: monthKey(file.month), ...fileTable(ctx.locale, file.columns, lines) },
    ]);
  },
  view: () => ({ title: '', body: null }),
});

/** What was sent, opened again as far as the caller sees the people in it. */
export const sendingPage = definePage({
  path: sendingPath,
  permission: sendMonths,
  audit: { action: 'export', category: 'identity' },
  params: z.object({ sendingId: z.uuid() }),
  query: z.object({ format: tableFormat }),
  load: async (ctx, { params, query }) => {
    const t = hoursTranslate(ctx.locale);
    const { sending, columns, lines, isWhole } = await getSending(ctx, params.sendingId);
    const month = monthKey(sending.month);
    const name = `${t('file.file')}-${month}-${sending.sentAt.slice(0, 10)}${isWhole ? '' : `-${t('sent.part')}`}`;
    return tableFile(query.format, name, [{ name: month, ...fileTable(ctx.locale, columns, lines) }]);
  },
  view: () => ({ title: '', body: null }),
});
