import type { ViewContext } from '#app/platform/http/page.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import type { MeasureResult } from '../../domain/measures.ts';
import type { PointResult, Result } from '../../domain/result.ts';
import { pointName, type ResultTranslate, resultTranslate } from './result-words.ts';

type Props = { result: Result; view: ViewContext; peopleAt: (figure: Record<string, string>) => string | undefined };

/** Every target of the programme against its outcome, with base, certainty and how many nothing is known of. */
export function ResultTargets({ result, view, peopleAt }: Props) {
  const t = resultTranslate(view.locale);
  return (
    <Card id="targets" title={t('target.title')} description={t('target.lead')}>
      <Stack gap="lg">
        {result.measures.map((measure) => {
          const point = result.points.find(({ key }) => key === measure.point);
          return point === undefined ? null : (
            <Target key={measure.key} measure={measure} point={point} view={view} peopleAt={peopleAt} />
          );
        })}
      </Stack>
    </Card>
  );
}

function Target({
  measure,
  point,
  view,
  peopleAt,
}: Omit<Props, 'result'> & { measure: MeasureResult; point: PointResult }) {
  const { locale } = view;
  const t = resultTranslate(locale);
  const name = measure.name ?? t(`measure.${measure.measure}`);
  const { result, atLeastPercent } = measure;
  if (result === null) {
    return (
      <Stack gap="xs">
        <Text strong>{name}</Text>
        {atLeastPercent === null ? null : <Text small>{t('target.atLeast', { percent: String(atLeastPercent) })}</Text>}
        <Text soft>{t(point.base === 0 ? 'target.nobody' : 'target.hidden')}</Text>
      </Stack>
    );
  }
  const percent = result.share * 100;
  const href = peopleAt({ point: point.key, measure: measure.measure });
  const figure = t('target.of', { count: formatNumber(locale, result.count), base: formatNumber(locale, result.base) });
  return (
    <Stack gap="xs">
      {atLeastPercent === null ? (
        <Text strong>{`${name}: ${formatShare(locale, result.share)}`}</Text>
      ) : (
        <Meter
          label={name}
          value={percent}
          target={atLeastPercent}
          max={100}
          valueText={formatShare(locale, result.share)}
          targetText={t('target.atLeast', { percent: String(atLeastPercent) })}
          verdict={verdictOf(percent, atLeastPercent, t)}
        />
      )}
      <Text soft small>
        {href === undefined ? figure : <Link href={href}>{figure}</Link>}{' '}
        {t('target.detail', {
          low: formatShare(locale, result.low),
          high: formatShare(locale, result.high),
        })}{' '}
        {measure.notKnown === null ? null : t('target.notKnown', { count: measure.notKnown })}
        {point.key === 'exit' ? null : ` ${pointName(point, locale)}.`}
      </Text>
    </Stack>
  );
}

function verdictOf(percent: number, target: number, t: ResultTranslate): string {
  if (percent >= target) return t('target.reached');
  return t('target.notReached', { points: String(Math.max(1, Math.round(target - percent))) });
}
