import { z } from 'zod';
import { textReportsPath } from '#app/features/translations/domain/paths.ts';
import { readTranslations } from '#app/features/translations/domain/permissions.ts';
import { listReports } from '#app/features/translations/public.ts';
import { tableFile } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import { isAsReported } from './texts-of-language.ts';
import { translationsTranslate } from './words.ts';

/** What readers have said, as a file: `read` of the JSON is what platform/i18n/readings.json holds. */
export const exportReportsPage = definePage({
  path: textReportsPath,
  permission: readTranslations,
  audit: { none: 'texts and readers’ initials' },
  params: z.object({}),
  query: z.object({ format: z.enum(['json', 'csv', 'xlsx']).catch('json') }),
  load: async (ctx, { query }) => {
    const t = translationsTranslate(ctx.locale);
    const reports = (await listReports(ctx)).map((report) => ({ ...report, isAsReported: isAsReported(report) }));
    const name = `${t('file')}-${ctx.today}`;
    if (query.format === 'json') {
      const latest = reports.filter(
        (report, index) => reports.findIndex((r) => r.language === report.language && r.hash === report.hash) === index,
      );
      const read = latest
        .filter((report) => report.proposal === null && report.isAsReported)
        .map(({ language, hash, reader, reportedOn }) => ({ language, hash, reader, readOn: reportedOn }));
      const proposals = latest.filter(({ proposal }) => proposal !== null);
      const body = `${JSON.stringify({ read, proposals }, null, 2)}\n`;
      return { download: { fileName: `${name}.json`, type: 'application/json', body } };
    }
    const text = (header: string, width = 24): SheetColumn => ({ header, type: 'text', width });
    const columns: SheetColumn[] = [
      text(t('language'), 12),
      text(t('column.feature')),
      text(t('column.key')),
      text(t('column.swedish'), 48),
      text(t('column.wording'), 48),
      text(t('column.proposal'), 48),
      text(t('column.reader')),
      { header: t('column.day'), type: 'day', width: 12 },
      text(t('column.stillSo'), 12),
      text(t('column.hash')),
    ];
    const rows = reports.map((report) => [
      report.language,
      report.module,
      report.key,
      report.swedish,
      report.wording,
      report.proposal ?? '',
      report.reader,
      report.reportedOn,
      t(report.isAsReported ? 'yes' : 'no'),
      report.hash,
    ]);
    return tableFile(query.format, name, [{ name: t('title'), columns, rows }]);
  },
  view: () => ({ title: '', body: null }),
});
