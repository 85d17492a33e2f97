import { z } from 'zod';
import { attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { attendanceHistoryPath } from '../../domain/paths.ts';
import { takeAttendance } from '../../domain/permissions.ts';
import { listMarkHistory } from '../../server/list-mark-history.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { describeMark } from './describe-mark.ts';

export const historyPage = definePage({
  path: attendanceHistoryPath,
  permission: takeAttendance,
  audit: { action: 'read', category: 'attendance' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => listMarkHistory(ctx, params.sessionId),
  view: ({ session, changes }, view) => {
    const t = translate(attendanceTexts, view.locale);
    const day = formatDate(view.locale, session.heldOn, 'weekday');
    return {
      title: t('history.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('history.title')}
            lead={t('history.lead')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: attendanceSheetPath.to({ sessionId: session.id }), label: `${session.activityName}, ${day}` },
                ]}
              />
            }
          />
          <Table
            caption={t('history.title')}
            captionHidden
            rows={changes}
            rowKey={(row) => `${row.personId} ${row.version}`}
            empty={<EmptyState icon="history" title={t('history.empty')} />}
            columns={[
              { key: 'who', header: t('history.who'), rowHeader: true, cell: (row) => row.name },
              { key: 'mark', header: t('history.mark'), cell: (row) => describeMark(view.locale, row.mark) },
              { key: 'by', header: t('history.markedBy'), cell: (row) => row.markedBy ?? '' },
              { key: 'at', header: t('history.at'), cell: (row) => formatInstant(view.locale, row.markedAt) },
              {
                key: 'until',
                header: t('history.until'),
                cell: (row) =>
                  row.replacedAt === null ? (
                    <Tag tone="success">{t('history.current')}</Tag>
                  ) : (
                    [formatInstant(view.locale, row.replacedAt), row.replacedBy].filter(Boolean).join(', ')
                  ),
              },
              { key: 'why', header: t('history.why'), cell: (row) => (row.why === null ? '' : t(`why.${row.why}`)) },
            ]}
          />
        </Stack>
      ),
    };
  },
});
