import { z } from 'zod';
import { activitiesPath, attendanceHoursPath } from '#app/features/activities/domain/paths.ts';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { hoursQuery, monthsOf, monthsToChoose } from '../../domain/hours-query.ts';
import { exportHoursPath } from '../../domain/paths.ts';
import { exportAttendance } from '../../domain/permissions.ts';
import { listHourProgrammes, listHours } from '../../server/list-hours.ts';
import { attendanceTexts } from '../../texts/index.ts';

export const hoursPage = definePage({
  path: attendanceHoursPath,
  permission: exportAttendance,
  audit: { action: 'read', category: 'attendance' },
  params: z.object({}),
  query: hoursQuery,
  load: async (ctx, { query }) => {
    const months = monthsOf(query, ctx.today);
    const programmes = await listHourProgrammes(ctx);
    const programmeId = programmes.find((each) => each.id === query.programme)?.id ?? programmes[0]?.id;
    const rows = programmeId === undefined ? [] : await listHours(ctx, { programmeId, ...months });
    return { ...months, programmes, programmeId, rows };
  },
  view: ({ from, to, programmes, programmeId, rows }, view) => {
    const t = translate(attendanceTexts, view.locale);
    const asked = { programme: programmeId, from: from.slice(0, 7), to: to.slice(0, 7) };
    const actions =
      rows.length === 0 ? undefined : (
        <>
          <LinkButton icon="download" href={exportHoursPath.to({}, { ...asked, format: 'xlsx' })} download>
            {t('hours.xlsx')}
          </LinkButton>
          <LinkButton icon="download" href={exportHoursPath.to({}, { ...asked, format: 'csv' })} download>
            {t('hours.csv')}
          </LinkButton>
        </>
      );
    const months = (shown: PlainDate) =>
      monthsToChoose(view.today, shown).map((month) => ({
        value: month.slice(0, 7),
        label: formatDate(view.locale, month, 'month'),
      }));
    const hours = (minutes: number) => formatNumber(view.locale, minutes / 60, 1);
    const sum = rows.reduce((minutes, row) => minutes + row.minutesPresent, 0);
    return {
      title: t('hours.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('hours.title')}
            lead={t('hours.lead')}
            actions={actions}
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('activities') }]} />
            }
          />
          <FilterBar label={t('hours.title')} action={attendanceHoursPath.to()} submitLabel={t('hours.show')}>
            <Select
              name="programme"
              label={t('hours.programme')}
              defaultValue={programmeId}
              options={programmes.map((each) => ({ value: each.id, label: each.name }))}
            />
            <Select name="from" label={t('hours.from')} defaultValue={asked.from} options={months(from)} />
            <Select name="to" label={t('hours.to')} defaultValue={asked.to} options={months(to)} />
          </FilterBar>
          <Table
            caption={t('hours.title')}
            captionHidden
            compact
            rows={rows}
            rowKey={(row) => `${row.enrolmentId} ${row.month}`}
            empty={<EmptyState icon="clock" title={t('hours.empty')} />}
            foot={{ name: t('hours.sum'), hours: hours(sum) }}
            columns={[
              {
                key: 'name',
                header: t('hours.name'),
                rowHeader: true,
                cell: (row) => (
                  <Link quiet href={participantPath.to({ enrolmentId: row.enrolmentId })}>
                    {row.name}
                  </Link>
                ),
              },
              {
                key: 'month',
                header: t('hours.month'),
                nowrap: true,
                cell: (row) => formatDate(view.locale, row.month, 'month'),
              },
              {
                key: 'hours',
                header: t('hours.hours'),
                numeric: true,
                besideName: true,
                labelled: true,
                cell: (row) => hours(row.minutesPresent),
              },
              { key: 'present', header: t('hours.present'), numeric: true, labelled: true, cell: (row) => row.present },
              { key: 'late', header: t('hours.late'), numeric: true, hiddenOnPhone: true, cell: (row) => row.late },
              {
                key: 'leftEarly',
                header: t('hours.leftEarly'),
                numeric: true,
                hiddenOnPhone: true,
                cell: (row) => row.leftEarly,
              },
              {
                key: 'absentValid',
                header: t('hours.absentValid'),
                numeric: true,
                hiddenOnPhone: true,
                cell: (row) => row.absentValid,
              },
              {
                key: 'absentNoNotice',
                header: t('hours.absentNoNotice'),
                numeric: true,
                hiddenOnPhone: true,
                cell: (row) => row.absentNoNotice,
              },
            ]}
          />
        </Stack>
      ),
    };
  },
});
