import type { AttendanceSummary } from '#app/features/attendance/public.ts';
import { attendanceTexts } from '#app/features/attendance/texts/index.ts';
import { formatDate, formatNumber, formatShare } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { attended } from './journey-rows.ts';
import { participantTexts } from './texts/index.ts';

/** How it has gone with coming to sessions: in all, and the latest ones. */
export function AttendanceCard({ attendance, locale }: { attendance: AttendanceSummary; locale: Locale }) {
  const t = translate(participantTexts, locale);
  const a = translate(attendanceTexts, locale);
  const { present, all, minutes } = attended(attendance.months);
  if (attendance.latest.length === 0)
    return (
      <Card title={t('attendance')}>
        <Text soft>{t('noAttendance')}</Text>
      </Card>
    );
  return (
    <Card title={t('attendance')}>
      {all > 0 ? (
        <StatRow>
          <Stat
            label={t('attendanceShare')}
            value={formatShare(locale, present / all)}
            sub={t('attendanceOf', { present, all })}
          />
          <Stat label={t('hours')} value={formatNumber(locale, minutes / 60)} />
        </StatRow>
      ) : null}
      <Details summary={t('latest')} open={all === 0}>
        <Table
          caption={t('latest')}
          captionHidden
          dense
          bare
          rows={attendance.latest.slice(0, 20)}
          rowKey={(row) => row.sessionId}
          columns={[
            { key: 'day', header: a('history.at'), nowrap: true, cell: (row) => formatDate(locale, row.heldOn) },
            { key: 'activity', header: a('activities'), rowHeader: true, cell: (row) => row.activityName },
            {
              key: 'mark',
              header: a('history.mark'),
              cell: (row) =>
                row.absenceReason
                  ? a('described.absent', { reason: a(`reasons.${row.absenceReason}`) })
                  : a(`marks.${row.mark}`),
            },
          ]}
        />
      </Details>
    </Card>
  );
}
