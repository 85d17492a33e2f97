import type { ViewContext } from '#app/platform/http/page.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { Link } from '#app/ui/link.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import type { Words } from '../../domain/frameworks/framework.ts';
import type { ShownRow, ShownTable } from '../../domain/frameworks/shown-report.ts';
import { codeOf, reportTranslate, rowName, shownNumber } from './report-words.ts';

export type PeopleAt = (wanted: { row?: string; which?: string }) => string | undefined;

type Props = {
  table: ShownTable;
  /** The table's own name, and that of its section for those who listen. */
  caption: string | undefined;
  title: string;
  words: Words;
  /** Whether anybody is neither woman nor man. */
  hasOther: boolean;
  view: ViewContext;
  peopleAt: PeopleAt;
};

/** Rows by sex; where a row is asked of some, also of how many, and of how many nothing is known. Each figure opens the people behind. */
export function ReportTable({ table, caption, title, words, hasOther, view: { locale }, peopleAt }: Props) {
  const t = reportTranslate(locale);
  const { rows } = table;
  const name: Column<ShownRow> = {
    key: 'name',
    header: t('column.name'),
    rowHeader: true,
    cell: (row) => rowName(words, row),
  };
  if (rows.every(({ stated }) => stated !== undefined))
    return (
      <Table
        bare
        dense
        caption={caption ?? title}
        captionHidden={caption === undefined}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[name, { key: 'value', header: t('column.value'), numeric: true, cell: statedText }]}
      />
    );
  const number = (key: 'women' | 'men' | 'other'): Column<ShownRow> => ({
    key,
    header: t(`column.${key}`),
    numeric: true,
    cell: ({ count, unit }) => shownNumber(count[key], locale, unit),
  });
  const linked = (row: ShownRow, which: 'counted' | 'unknown', value: number | null) => {
    const href = value === 0 ? undefined : peopleAt({ row: row.key, which });
    const text = shownNumber(value, locale, row.unit);
    return href === undefined ? text : <Link href={href}>{text}</Link>;
  };
  const isResult = rows.some(({ about, base }) => base !== undefined && about !== 'entry');
  const columns: Column<ShownRow>[] = [
    ...(rows.some(({ key }) => codeOf(key) !== '')
      ? [{ key: 'code', header: t('column.code'), nowrap: true, cell: ({ key }: ShownRow) => codeOf(key) }]
      : []),
    name,
    number('women'),
    number('men'),
    ...(hasOther ? [number('other')] : []),
    { key: 'total', header: t('column.total'), numeric: true, cell: (row) => linked(row, 'counted', row.count.total) },
  ];
  if (rows.some(({ share, about }) => share !== undefined && about !== 'entry'))
    columns.push({
      key: 'share',
      header: t('column.share'),
      numeric: true,
      nowrap: true,
      cell: ({ share }) => shareText(share),
    });
  if (isResult)
    columns.push({
      key: 'population',
      header: t('column.population'),
      numeric: true,
      cell: ({ base }) => (base === undefined ? '' : formatNumber(locale, base.population)),
    });
  if (rows.some(({ base }) => base !== undefined))
    columns.push({
      key: 'unknown',
      header: t('column.unknown'),
      numeric: true,
      cell: (row) => (row.base === undefined ? '' : linked(row, 'unknown', row.base.notKnown)),
    });
  if (isResult)
    columns.push({
      key: 'notDue',
      header: t('column.notDue'),
      numeric: true,
      cell: ({ base }) => (base === undefined ? '' : formatNumber(locale, base.notDue)),
    });
  return (
    <Table
      bare
      dense
      caption={caption ?? title}
      captionHidden={caption === undefined}
      rows={rows}
      rowKey={({ key }) => key}
      columns={columns}
    />
  );

  function statedText({ stated }: ShownRow): string {
    if (stated === undefined) return '';
    return stated.kind === 'text'
      ? stated.text
      : t(`unit.${stated.unit}`, { amount: formatNumber(locale, stated.amount) });
  }
  function shareText(share: ShownRow['share']): string {
    if (share === undefined || share.base === 0) return '';
    return t('shareOf', {
      share: formatShare(locale, share.count / share.base),
      known: formatNumber(locale, share.base),
    });
  }
}
