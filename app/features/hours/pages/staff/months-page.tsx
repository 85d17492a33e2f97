import { z } from 'zod';
import { attendanceHoursPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { monthKey } from '../../domain/month.ts';
import { monthPath, monthsPath } from '../../domain/paths.ts';
import { readHours } from '../../domain/permissions.ts';
import { getMonths, type MonthSummary } from '../../server/get-months.ts';
import { hoursTranslate, hoursWords, monthName, monthNames } from '../hours-words.ts';

export const monthsPage = definePage({
  path: monthsPath,
  permission: readHours,
  audit: { none: 'sums of months, nobody by name' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getMonths(ctx, params.programmeId),
  view: ({ programmeId, programmeName, months }, { locale }) => {
    const t = hoursTranslate(locale);
    const again = months.filter(({ sendAgain }) => sendAgain).map(({ month }) => month);
    const state = ({ isLocked, sentAt, sendAgain }: MonthSummary) => (
      <Cluster gap="xs">
        <Tag tone={isLocked ? 'neutral' : 'info'}>{t(isLocked ? 'months.locked' : 'months.open')}</Tag>
        {sentAt === undefined ? null : (
          <Tag tone="success">{t('months.sent', { day: formatDate(locale, dayOf(sentAt)) })}</Tag>
        )}
        {sendAgain ? (
          <Tag tone="warning" icon="alert-triangle">
            {t('months.sendAgain')}
          </Tag>
        ) : null}
      </Cluster>
    );
    return {
      title: t('months.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('months.title')}
            lead={t('months.lead', { programme: programmeName })}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: attendanceHoursPath.to({}, { programme: programmeId }), label: t('hours.title') }]}
              />
            }
          />
          {again.length === 0 ? null : (
            <Alert tone="warning" title={t('months.sendAgainTitle')}>
              {t('months.sendAgainText', { months: monthNames(locale, [...again].reverse()) })}
            </Alert>
          )}
          <Table
            caption={t('months.title')}
            captionHidden
            compact
            rows={months}
            rowKey={({ month }) => month}
            empty={
              <EmptyState icon="calendar" title={t('months.empty')}>
                {t('months.emptyText')}
              </EmptyState>
            }
            columns={[
              {
                key: 'month',
                header: t('months.month'),
                rowHeader: true,
                cell: ({ month }) => (
                  <Link quiet href={monthPath.to({ programmeId, month: monthKey(month) })}>
                    {monthName(locale, month)}
                  </Link>
                ),
              },
              {
                key: 'people',
                header: t('months.people'),
                numeric: true,
                labelled: true,
                cell: (row) => formatNumber(locale, row.people),
              },
              {
                key: 'hours',
                header: t('months.hours'),
                numeric: true,
                labelled: true,
                cell: (row) => hoursWords(locale, row.minutes),
              },
              {
                key: 'sheets',
                header: t('months.sheets'),
                numeric: true,
                labelled: true,
                cell: (row) => formatNumber(locale, row.sheets),
              },
              { key: 'state', header: t('months.state'), cell: state },
            ]}
          />
        </Stack>
      ),
    };
  },
});
