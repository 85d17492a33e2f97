import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { correctSituationPath, correctSupportPath } from '../../domain/paths.ts';
import type { SituationRecord, SupportRecord } from '../../domain/records.ts';
import { historyTexts } from '../../texts/index.ts';
import { describeAmount, describePeriod, describeSituation } from '../../texts/words.ts';

type Props = {
  locale: Locale;
  enrolmentId: string;
  situations: readonly SituationRecord[];
  supports: readonly SupportRecord[];
  canRecord: boolean;
};

/** What is recorded already about the matter of a question, each with a way to correct it. Draws nothing when there is none. */
export function RecordedRows({ locale, enrolmentId, situations, supports, canRecord }: Props) {
  const t = translate(historyTexts, locale);
  const rows = [
    ...situations.map((one) => ({
      key: one.id,
      what: describeSituation(locale, one.details, one.extentPercent),
      period: describePeriod(locale, one.startsOn, one.endsBefore),
      href: correctSituationPath.to({ enrolmentId, rowId: one.id }),
    })),
    ...supports.map((one) => ({
      key: one.id,
      what: [
        t(`words.benefit.${one.benefit}`),
        one.amountOrePerMonth === null ? '' : describeAmount(locale, one.amountOrePerMonth),
      ]
        .filter(Boolean)
        .join(' · '),
      period: describePeriod(locale, one.startsOn, one.endsBefore),
      href: correctSupportPath.to({ enrolmentId, rowId: one.id }),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text strong>{t('ask.recorded')}</Text>
      <DefinitionList
        items={rows.map((row) => ({
          term: row.what,
          value: row.period,
          action: canRecord ? <Link href={row.href}>{t('page.correct')}</Link> : undefined,
        }))}
      />
    </Stack>
  );
}
