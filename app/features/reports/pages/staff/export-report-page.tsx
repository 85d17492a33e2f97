import { z } from 'zod';
import { exportIndicatorsPath } from '#app/features/outcomes/domain/result-paths.ts';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import type { Cell } from '#app/platform/files/csv.ts';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { reportAsked } from '../../domain/frameworks/asked.ts';
import { getReport, type ProgrammeReport } from '../../server/get-report.ts';
import { codeOf, reportTranslate, rowName } from '../reports/report-words.ts';

/** A report as a file: what the page shows to the one who asks. */
export const exportReportPage = definePage({
  path: exportIndicatorsPath,
  permission: readResults,
  audit: { action: 'export', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: reportAsked.extend({ format: tableFormat }),
  load: async (ctx, { params, query }) => {
    const data = await getReport(ctx, params.programmeId, query);
    const name = `${data.framework.key}-${data.programme.key}-${data.period.key}-${ctx.today}`;
    const sheet = { name: data.framework.key, columns: columnsOf(data, ctx.locale), rows: rowsOf(data, ctx.locale) };
    return tableFile(query.format, name, [sheet]);
  },
  view: () => ({ title: '', body: null }),
});

const sexes = ['women', 'men', 'other', 'total'] as const;
const bases = ['population', 'unknown', 'notDue'] as const;

function columnsOf({ shown }: ProgrammeReport, locale: Locale): SheetColumn[] {
  const t = reportTranslate(locale);
  const number = (key: (typeof sexes)[number] | (typeof bases)[number]): SheetColumn => ({
    header: t(`column.${key}`),
    type: 'number',
  });
  return [
    { header: t('column.code'), type: 'text', width: 10 },
    { header: t('column.name'), type: 'text', width: 70 },
    { header: t('file.table'), type: 'text', width: 30 },
    ...sexes.map(number),
    ...(shown.isExact ? bases.map(number) : []),
  ];
}

function rowsOf({ framework, shown }: ProgrammeReport, locale: Locale): Cell[][] {
  const words = framework.words[locale];
  const hidden = reportTranslate(locale)('hidden');
  return shown.sections.flatMap(({ key, tables }) =>
    tables.flatMap(({ key: table, rows }) =>
      rows.map((row): Cell[] => {
        const head = [codeOf(row.key), rowName(words, row), words.tables?.[table] ?? words.sections[key]?.title ?? key];
        const { stated, base } = row;
        if (stated !== undefined)
          return [...head, null, null, null, stated.kind === 'text' ? stated.text : stated.amount];
        const counts = sexes.map((sex): Cell => row.count[sex] ?? hidden);
        return [...head, ...counts, ...(base === undefined ? [] : [base.population, base.notKnown, base.notDue])];
      }),
    ),
  );
}
