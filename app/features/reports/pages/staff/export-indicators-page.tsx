import { z } from 'zod';
import { exportIndicatorsPath } from '#app/features/outcomes/domain/result-paths.ts';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import type { Cell } from '#app/platform/files/csv.ts';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { framework } from '../../domain/behind-indicator.ts';
import type { ShownCount } from '../../domain/figures/publish-figures.ts';
import { getIndicators, type ProgrammeIndicators } from '../../server/get-indicators.ts';
import { indicatorName, reportTranslate } from '../indicators/indicator-words.ts';

/** The indicators as a file: what the page shows to the one who asks. */
export const exportIndicatorsPage = definePage({
  path: exportIndicatorsPath,
  permission: readResults,
  audit: { action: 'export', category: 'outcomes' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({ framework, format: tableFormat }),
  load: async (ctx, { params, query }) => {
    const indicators = await getIndicators(ctx, params.programmeId, query.framework);
    const columns = columnsOf(indicators, ctx.locale);
    const rows = rowsOf(indicators, ctx.locale);
    const name = `${indicators.framework}-${indicators.programme.key}-${ctx.today}`;
    return tableFile(query.format, name, [{ name: indicators.framework, columns, rows }]);
  },
  view: () => ({ title: '', body: null }),
});

function columnsOf({ isExact }: ProgrammeIndicators, locale: Locale): SheetColumn[] {
  const t = reportTranslate(locale);
  const numbers = (['women', 'men', 'other', 'total'] as const).map(
    (key): SheetColumn => ({ header: t(`column.${key}`), type: 'number' }),
  );
  const bases = (['population', 'unknown', 'notDue'] as const).map(
    (key): SheetColumn => ({ header: t(`column.${key}`), type: 'number' }),
  );
  return [
    { header: t('column.code'), type: 'text', width: 10 },
    { header: t('column.name'), type: 'text', width: 70 },
    { header: t('file.kind'), type: 'text', width: 26 },
    ...numbers,
    ...(isExact ? bases : []),
  ];
}

function rowsOf({ figures, isExact }: ProgrammeIndicators, locale: Locale): Cell[][] {
  const t = reportTranslate(locale);
  const shown = (count: number | null): Cell => count ?? t('hidden');
  const counts = ({ women, men, other, total }: ShownCount): Cell[] => [
    shown(women),
    shown(men),
    shown(other),
    shown(total),
  ];
  const total = (name: string, count: number | null): Cell[] => ['', name, '', null, null, null, shown(count)];
  return [
    total(t('stats.all'), figures.all),
    total(t('stats.complete'), figures.complete),
    total(t('stats.incomplete'), figures.incomplete),
    total(t('stats.left'), figures.leavers),
    ...figures.figures.map(({ code, kind, count, base }) => [
      code,
      indicatorName(code, locale),
      t(`file.${kind}`),
      ...counts(count),
      ...(isExact && base !== undefined ? [base.population, base.unknown, base.notDue] : []),
    ]),
  ];
}
