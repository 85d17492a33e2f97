import { attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import type { HourRounding } from '#app/features/programmes/domain/definition.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { minutesByKind, type SheetEntry } from '../../domain/sheet.ts';
import { hoursTranslate, hoursWords, kindName, reportedWords, timeWords } from '../hours-words.ts';

/** The days of a month's sheet, each leading to where it is corrected, with their sum, by kind and together. */
export function EntriesTable({
  entries,
  hourRule,
  locale,
  caption,
}: {
  entries: readonly SheetEntry[];
  hourRule: HourRounding;
  locale: Locale;
  caption: string;
}) {
  const t = hoursTranslate(locale);
  const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0);
  return (
    <Stack gap="sm">
      <Table
        caption={caption}
        captionHidden
        compact
        rows={entries}
        rowKey={(entry) => `${entry.session} ${entry.day}`}
        foot={{ day: t('sheet.total'), minutes: formatNumber(locale, minutes) }}
        columns={[
          {
            key: 'day',
            header: t('sheet.day'),
            rowHeader: true,
            nowrap: true,
            cell: (entry) => (
              <Link quiet href={attendanceSheetPath.to({ sessionId: entry.session })}>
                {formatDate(locale, entry.day, 'weekday')}
              </Link>
            ),
          },
          { key: 'time', header: t('sheet.time'), nowrap: true, cell: (entry) => timeWords(locale, entry) },
          { key: 'activity', header: t('sheet.activity'), cell: (entry) => entry.activity },
          { key: 'kind', header: t('sheet.kind'), cell: (entry) => kindName(locale, entry.kind) },
          {
            key: 'minutes',
            header: t('sheet.minutes'),
            numeric: true,
            besideName: true,
            cell: (entry) => formatNumber(locale, entry.minutes),
          },
        ]}
      />
      <Text soft small>
        {[
          t('sheet.reported', { hours: reportedWords(locale, minutes, hourRule) }),
          ...[...minutesByKind(entries)].map(([kind, sum]) =>
            t('kindAndHours', { kind: kindName(locale, kind), hours: hoursWords(locale, sum) }),
          ),
        ].join(' · ')}
      </Text>
    </Stack>
  );
}
