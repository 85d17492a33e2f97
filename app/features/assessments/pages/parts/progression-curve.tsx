import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { LineChart } from '#app/ui/line-chart.tsx';
import type { View } from '../../domain/answers.ts';
import { type Curve, highestOf } from '../../domain/curves.ts';
import { type Instrument, questionsOf, wordsIn } from '../../domain/instrument.ts';
import { answerInWords, assessmentTranslate } from '../words.ts';

type Props = { instrument: Instrument; curve: Curve; locale: Locale };

/** One question over time in both views: what it says in words, the lines, the figures behind. */
export function ProgressionCurve({ instrument, curve, locale }: Props) {
  const t = assessmentTranslate(locale);
  const area = instrument.areas.find(({ key }) => key === curve.areaKey);
  const question = area && questionsOf(instrument, area).find(({ key }) => key === curve.itemKey);
  const step = (value: number) =>
    question === undefined
      ? formatNumber(locale, value)
      : answerInWords(instrument, question, String(value), locale).toLocaleLowerCase(locale);
  const isOnly = area !== undefined && questionsOf(instrument, area).length === 1;
  const title =
    area === undefined || question === undefined
      ? t('progression.sum')
      : isOnly
        ? wordsIn(instrument, area.name, locale)
        : `${wordsIn(instrument, area.name, locale)}: ${wordsIn(instrument, question.text, locale)}`;
  return (
    <LineChart
      id={`curve-${curve.areaKey || 'sum'}-${curve.itemKey || 'all'}`}
      title={title}
      description={[
        ...(isOnly && question ? [wordsIn(instrument, question.text, locale)] : []),
        said(curve, 'person') ?? said(curve, 'staff') ?? t('progression.chartNone'),
      ].join(' ')}
      tableLabel={t('progression.table')}
      header={t('progression.when')}
      labels={curve.days.map((day) => formatDate(locale, day))}
      max={highestOf(instrument, curve)}
      formatValue={(value) => formatNumber(locale, value)}
      series={[
        { key: 'person', label: t('progression.person'), values: curve.values.person },
        { key: 'staff', label: t('progression.staff'), values: curve.values.staff },
      ]}
    />
  );

  function said({ values }: Curve, view: View): string | undefined {
    const given = values[view].filter((value) => value !== null);
    const [first, last] = [given[0], given.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    if (given.length === 1) return t('progression.chartOne', { step: step(first) });
    if (first === last)
      return t(view === 'person' ? 'progression.chartSame' : 'progression.chartStaffSame', { step: step(first) });
    return t(view === 'person' ? 'progression.chart' : 'progression.chartStaff', { from: step(first), to: step(last) });
  }
}
