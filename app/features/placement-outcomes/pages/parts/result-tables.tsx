import { shareOf } from '#app/features/outcomes/domain/intervals.ts';
import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { Table } from '#app/ui/table.tsx';
import { placementPeoplePath } from '../../domain/paths.ts';
import { categoriesOf, type PlacementDimension, workOf } from '../../domain/placement-results.ts';
import type { PlacementResult } from '../../server/placement-results.ts';
import { afterTranslate, groupName } from '../after-words.ts';

type Shown = number | null;

/** A table for each way of dividing the placements, small groups hidden. */
export function ResultTables({
  data: { programme, point: at, result, names },
  view,
}: {
  data: PlacementResult;
  view: ViewContext;
}) {
  const { locale } = view;
  const t = afterTranslate(locale);
  const work = workOf(at);
  const opens = may(view.caller, openPeopleBehindFigures);
  const cell = (count: Shown | undefined, figure: Record<string, string>) => {
    const text = count == null ? t('result.hidden') : formatNumber(locale, count);
    if (!opens || count === 0) return text;
    return (
      <Link quiet href={placementPeoplePath.to({ programmeId: programme.id }, { point: at, ...figure })}>
        {text}
      </Link>
    );
  };
  return result.tables.map(({ dimension, groups }) => (
    <Card key={dimension} id={`by-${dimension}`} title={t(`dimension.${dimension}`)} flush>
      <Table
        bare
        caption={t(`dimension.${dimension}`)}
        captionHidden
        rows={groups}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'group',
            header: t('result.group'),
            rowHeader: true,
            cell: ({ key }) => groupName(dimension as PlacementDimension, key, names, locale),
          },
          ...categoriesOf(at).map((category, c) => ({
            key: category,
            header: t(`category.${category}`),
            numeric: true,
            cell: ({ key, counts }: (typeof groups)[number]) => cell(counts[c], { category, dimension, group: key }),
          })),
          {
            key: 'total',
            header: t('result.total'),
            numeric: true,
            cell: ({ key, total }) => cell(total, { dimension, group: key }),
          },
          {
            key: 'share',
            header: t('result.shareColumn'),
            numeric: true,
            cell: ({ counts, total }) => intervalWords(sumOf(counts, work), total, locale),
          },
        ]}
      />
    </Card>
  ));
}

// Shown only where it can be read out of the row anyway.
function sumOf(counts: readonly Shown[], work: ReadonlySet<number>): Shown {
  return counts.reduce<Shown>(
    (sum, count, c) => (work.has(c) ? (sum === null || count === null ? null : sum + count) : sum),
    0,
  );
}

function intervalWords(count: Shown, base: Shown, locale: Locale): string {
  const share = count === null || base === null ? undefined : shareOf(count, base);
  if (share === undefined) return afterTranslate(locale)('result.hidden');
  return `${formatShare(locale, share.share)} (${formatShare(locale, share.low)}–${formatShare(locale, share.high)})`;
}

/** A share in words, with its base and interval, or that it is hidden. */
export function shareWords(count: Shown, base: Shown, locale: Locale): string {
  const t = afterTranslate(locale);
  const share = count === null || base === null ? undefined : shareOf(count, base);
  if (share === undefined) return t('result.hiddenShare');
  return t('result.share', {
    share: formatShare(locale, share.share),
    count: formatNumber(locale, share.count),
    base: formatNumber(locale, share.base),
    low: formatShare(locale, share.low),
    high: formatShare(locale, share.high),
  });
}
