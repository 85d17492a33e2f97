import type { ViewContext } from '#app/platform/http/page.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import type { ShownFigure } from '../../domain/figures/publish-figures.ts';
import { indicatorName, reportTranslate, shownNumber } from './indicator-words.ts';

export type PeopleAt = (wanted: { code?: string; which?: string }) => string | undefined;

type Props = {
  part: 'outputs' | 'immediate' | 'longer';
  figures: readonly ShownFigure[];
  /** Whether anybody is neither woman nor man. */
  hasOther: boolean;
  view: ViewContext;
  peopleAt: PeopleAt;
};

/** Indicators of one kind by sex; for results also whom they concern, and how many nothing is known of. */
export function IndicatorTable({ part, figures, hasOther, view: { locale }, peopleAt }: Props) {
  const t = reportTranslate(locale);
  const hasBase = figures.every(({ base }) => base !== undefined);
  const isResult = part !== 'outputs';
  const number = (key: 'women' | 'men' | 'other'): Column<ShownFigure> => ({
    key,
    header: t(`column.${key}`),
    numeric: true,
    cell: ({ count }) => shownNumber(count[key], locale),
  });
  const linked = (figure: ShownFigure, which: 'counted' | 'unknown', value: number | null) => {
    const href = value === 0 ? undefined : peopleAt({ code: figure.code, which });
    const text = shownNumber(value, locale);
    return href === undefined ? text : <Link href={href}>{text}</Link>;
  };
  const columns: Column<ShownFigure>[] = [
    { key: 'code', header: t('column.code'), nowrap: true, cell: ({ code }) => code },
    { key: 'name', header: t('column.name'), rowHeader: true, cell: ({ code }) => indicatorName(code, locale) },
    number('women'),
    number('men'),
    ...(hasOther ? [number('other')] : []),
    { key: 'total', header: t('column.total'), numeric: true, cell: (row) => linked(row, 'counted', row.count.total) },
  ];
  if (hasBase && isResult) {
    columns.push(
      { key: 'share', header: t('column.share'), numeric: true, nowrap: true, cell: (row) => shareOfKnown(row) },
      {
        key: 'population',
        header: t('column.population'),
        numeric: true,
        cell: ({ base }) => formatNumber(locale, base?.population ?? 0),
      },
    );
  }
  if (hasBase) {
    columns.push({
      key: 'unknown',
      header: t('column.unknown'),
      numeric: true,
      cell: (row) => linked(row, 'unknown', row.base?.unknown ?? 0),
    });
    if (isResult)
      columns.push({
        key: 'notDue',
        header: t('column.notDue'),
        numeric: true,
        cell: ({ base }) => formatNumber(locale, base?.notDue ?? 0),
      });
  }
  function shareOfKnown({ count, base }: ShownFigure): string {
    if (base === undefined || base.known === 0 || count.total === null) return '';
    return t('shareOf', {
      share: formatShare(locale, count.total / base.known),
      known: formatNumber(locale, base.known),
    });
  }
  return (
    <Card
      id={part}
      title={t(`${part}.title`)}
      description={t(`${part}.lead`)}
      flush
      footer={
        hasBase && isResult ? (
          <Text soft small>
            {t('columnsHelp')}
          </Text>
        ) : undefined
      }
    >
      <Table
        bare
        dense
        caption={t(`${part}.title`)}
        captionHidden
        rows={figures}
        rowKey={({ code }) => code}
        columns={columns}
      />
    </Card>
  );
}
