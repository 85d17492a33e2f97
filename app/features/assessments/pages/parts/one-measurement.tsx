import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import type { View } from '../../domain/answers.ts';
import type { Curve } from '../../domain/curves.ts';
import { type Instrument, questionsOf, wordsIn } from '../../domain/instrument.ts';
import { answerInWords, assessmentTranslate } from '../words.ts';

type Props = { instrument: Instrument; curves: readonly Curve[]; locale: Locale };

/** The first measurement, before there are curves: each question with both views in words. */
export function OneMeasurement({ instrument, curves, locale }: Props) {
  const t = assessmentTranslate(locale);
  const questionOf = ({ areaKey, itemKey }: Curve) => {
    const area = instrument.areas.find(({ key }) => key === areaKey);
    return { area, question: area && questionsOf(instrument, area).find(({ key }) => key === itemKey) };
  };
  const said = (curve: Curve, view: View) => {
    const value = curve.values[view][0];
    const { question } = questionOf(curve);
    if (value === null || value === undefined) return t('progression.noAnswer');
    return question === undefined
      ? formatNumber(locale, value)
      : answerInWords(instrument, question, String(value), locale);
  };
  return (
    <Table
      dense
      caption={t('progression.oneTitle', { day: formatDate(locale, curves[0]?.days[0] ?? null) })}
      rows={curves}
      rowKey={({ areaKey, itemKey }) => `${areaKey}.${itemKey}`}
      columns={[
        {
          key: 'question',
          header: t('progression.question'),
          rowHeader: true,
          cell: (curve) => {
            const { area, question } = questionOf(curve);
            if (area === undefined || question === undefined) return t('progression.sum');
            return (
              <Stack gap="xs">
                <Text as="span" strong>
                  {wordsIn(instrument, area.name, locale)}
                </Text>
                <Text as="span" soft small>
                  {wordsIn(instrument, question.text, locale)}
                </Text>
              </Stack>
            );
          },
        },
        { key: 'person', header: t('progression.person'), cell: (curve) => said(curve, 'person') },
        { key: 'staff', header: t('progression.staff'), cell: (curve) => said(curve, 'staff') },
      ]}
    />
  );
}
