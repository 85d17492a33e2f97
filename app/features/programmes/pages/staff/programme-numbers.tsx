import { formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import type { ProgrammeDefinition } from '../../domain/definition.ts';
import type { ParticipantCount } from '../../domain/programme.ts';
import { plannedTotal, programmeTranslate } from './programme-words.ts';

const COLUMNS = ['referred', 'started', 'current', 'ended'] as const;
type Row = { sex: ParticipantCount['sex']; planned: number | undefined; counts: ParticipantCount | undefined };

/** Planned, referred, started, taking part and ended, by sex. */
export function ProgrammeNumbers(props: {
  definition: ProgrammeDefinition;
  counts: ParticipantCount[];
  locale: Locale;
}) {
  const { definition, counts, locale } = props;
  const t = programmeTranslate(locale);
  const number = (value: number | undefined) => (value === undefined ? '–' : formatNumber(locale, value));
  const planned = definition.plannedParticipants;
  const rows: Row[] = (['woman', 'man', 'non-binary', 'unknown'] as const)
    .map((sex) => ({
      sex,
      planned: sex === 'woman' ? planned?.women : sex === 'man' ? planned?.men : undefined,
      counts: counts.find((each) => each.sex === sex),
    }))
    .filter(({ planned, counts }) => planned !== undefined || counts !== undefined);
  const sum = (column: (typeof COLUMNS)[number]) => counts.reduce((all, each) => all + each[column], 0);
  if (counts.length === 0) {
    return (
      <Card id="numbers" title={t('one.numbers')}>
        <EmptyState title={t('one.nobody')} titleLevel={3} icon="users" />
      </Card>
    );
  }
  return (
    <Card
      id="numbers"
      title={t('one.numbers')}
      description={t('one.numbersLead')}
      flush
      footer={
        <Text soft small>
          {t('one.numbersHidden')}
        </Text>
      }
    >
      <Table
        bare
        caption={t('one.numbers')}
        captionHidden
        rows={rows}
        rowKey={({ sex }) => sex}
        columns={[
          { key: 'sex', header: t('one.sex'), rowHeader: true, cell: ({ sex }) => t(`sex.${sex}`) },
          { key: 'planned', header: t('one.planned'), numeric: true, cell: (row) => number(row.planned) },
          ...COLUMNS.map((column) => ({
            key: column,
            header: t(`one.${column}`),
            numeric: true,
            cell: (row: Row) => number(row.counts?.[column] ?? 0),
          })),
        ]}
        foot={{
          sex: t('one.total'),
          planned: number(plannedTotal(definition)),
          ...Object.fromEntries(COLUMNS.map((column) => [column, number(sum(column))])),
        }}
      />
    </Card>
  );
}
