import type { ViewContext } from '#app/platform/http/page.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { BarChart } from '#app/ui/bar-chart.tsx';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Tone } from '#app/ui/tones.ts';
import { shareOf } from '../../domain/intervals.ts';
import { EXIT_POINT } from '../../domain/measures.ts';
import { type OutcomeCategory, outcomeCategories } from '../../domain/outcome-category.ts';
import type { PointResult } from '../../domain/result.ts';
import { pointName, resultTranslate, shareAndNumber } from './result-words.ts';

const tones: Record<OutcomeCategory, Tone> = {
  work: 'success',
  studies: 'accent',
  placement: 'info',
  'job-seeking': 'warm',
  other: 'neutral',
  'not-known': 'neutral',
};

type Props = {
  point: PointResult;
  view: ViewContext;
  peopleAt: (figure: Record<string, string>) => string | undefined;
  downloads: { href: string; label: string }[];
};

/** What people went on to, as bars with number, share and interval; the same as a table behind. */
export function ResultChart({ point, view: { locale }, peopleAt, downloads }: Props) {
  const t = resultTranslate(locale);
  const base = point.base ?? 0;
  const bars = outcomeCategories.map((category, c) => {
    const count = point.categories[c] ?? null;
    const share = count === null ? undefined : shareOf(count, base);
    const label = t(`category.${category}`);
    const href = peopleAt({ point: point.key, category });
    return {
      label,
      value: share?.share ?? 0,
      valueText: shareAndNumber(count, point.base, locale),
      tone: tones[category],
      ...(share === undefined || share.count === 0 ? {} : { low: share.low, high: share.high }),
      intervalText:
        share === undefined
          ? t('hidden')
          : t('chart.intervalText', { low: formatShare(locale, share.low), high: formatShare(locale, share.high) }),
      ...(href === undefined ? {} : { tableLabel: <Link href={href}>{label}</Link> }),
    };
  });
  const most = bars.slice(0, -1).reduce((top, bar) => (bar.value > top.value ? bar : top));
  const isWhole = point.categories.every((count) => count !== null);
  const title = point.key === EXIT_POINT ? t('chart.title') : t('chart.titleAt', { point: pointName(point, locale) });
  const description =
    isWhole && point.key === EXIT_POINT && most.value > 0
      ? t('chart.description', {
          base: formatNumber(locale, base),
          most: most.label.toLocaleLowerCase(locale),
          share: formatShare(locale, most.value),
        })
      : t('chart.descriptionPlain', { base: formatNumber(locale, base) });
  return (
    <Card>
      <BarChart
        id="outcome"
        title={title}
        titleLevel={2}
        description={description}
        tableLabel={t('chart.table')}
        downloads={downloads}
        bars={bars}
        max={1}
        headers={{ label: t('chart.category'), value: t('chart.value'), interval: t('chart.interval') }}
      />
    </Card>
  );
}
