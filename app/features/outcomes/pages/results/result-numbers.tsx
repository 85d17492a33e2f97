import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import type { NumbersRow, PublishedNumbers } from '../../domain/published-numbers.ts';
import type { AttendanceTotals } from '../../server/result-store.ts';
import { groupName, resultTranslate, shownNumber } from './result-words.ts';

type PeopleAt = (figure: Record<string, string>) => string | undefined;
type Props = { numbers: PublishedNumbers; definition: ProgrammeDefinition; view: ViewContext; peopleAt: PeopleAt };

const COLUMNS = ['referred', 'started', 'left', 'known'] as const;
const FIGURES = {
  referred: { state: 'referred' },
  started: { state: 'started' },
  left: { state: 'left' },
  known: { category: 'known' },
} as const;

/** Planned, referred, started, left and known, by sex. */
export function ResultNumbers({ numbers, definition, view: { locale }, peopleAt }: Props) {
  const t = resultTranslate(locale);
  const planned = ({ planned }: NumbersRow) =>
    planned === undefined ? t('numbers.notStated') : formatNumber(locale, planned);
  const cell = (row: NumbersRow, column: (typeof COLUMNS)[number], group: Record<string, string>) => {
    const href = row[column] === 0 ? undefined : peopleAt({ ...FIGURES[column], ...group });
    const text = shownNumber(row[column], locale);
    return href === undefined ? (
      text
    ) : (
      <Link href={href} quiet>
        {text}
      </Link>
    );
  };
  return (
    <Card
      id="numbers"
      title={t('numbers.title')}
      description={t('numbers.lead')}
      flush
      footer={
        <Text soft small>
          {t('numbers.protected')}
        </Text>
      }
    >
      <Table
        bare
        caption={t('numbers.title')}
        captionHidden
        rows={numbers.groups}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'sex',
            header: t('dimension.sex'),
            rowHeader: true,
            cell: ({ key }) => groupName(definition, 'sex', key, locale),
          },
          { key: 'planned', header: t('numbers.planned'), numeric: true, cell: planned },
          ...COLUMNS.map((column) => ({
            key: column,
            header: t(`numbers.${column}`),
            numeric: true,
            cell: (row: PublishedNumbers['groups'][number]) => cell(row, column, { dimension: 'sex', group: row.key }),
          })),
        ]}
        foot={{
          sex: t('tables.total'),
          planned: planned(numbers.total),
          ...Object.fromEntries(COLUMNS.map((column) => [column, cell(numbers.total, column, {})])),
        }}
      />
    </Card>
  );
}

/** How people attended, all sessions together. */
export function ResultAttendance({
  attendance,
  view: { locale },
}: {
  attendance: AttendanceTotals;
  view: ViewContext;
}) {
  const t = resultTranslate(locale);
  const { present, absentValid, absentNoNotice, minutesPresent } = attendance;
  const marked = present + absentValid + absentNoNotice;
  const share = (count: number) => formatShare(locale, count / marked);
  const times = (count: number) => t('attendance.presentSub', { count: formatNumber(locale, count) });
  return (
    <Card id="attendance" title={t('attendance.title')} description={t('attendance.lead')}>
      {marked === 0 ? (
        <Text soft>{t('attendance.none')}</Text>
      ) : (
        <StatRow>
          <Stat label={t('attendance.present')} value={share(present)} sub={times(present)} />
          <Stat label={t('attendance.absentValid')} value={share(absentValid)} sub={times(absentValid)} />
          <Stat label={t('attendance.absentNoNotice')} value={share(absentNoNotice)} sub={times(absentNoNotice)} />
          <Stat label={t('attendance.hours')} value={formatNumber(locale, Math.round(minutesPresent / 60))} />
        </StatRow>
      )}
    </Card>
  );
}
