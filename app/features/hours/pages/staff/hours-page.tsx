import { z } from 'zod';
import { activityKinds } from '#app/features/activities/domain/kinds.ts';
import { activitiesPath, attendanceHoursPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { hoursByKindQuery, monthsOf, monthsToChoose } from '../../domain/hours-query.ts';
import { countsPath, exportHoursPath, monthsPath, sheetPath } from '../../domain/paths.ts';
import { exportHours, readHours } from '../../domain/permissions.ts';
import { type HoursRow, listHourProgrammes, listHours } from '../../server/list-hours.ts';
import { hoursTranslate, hoursWords, kindName, monthName } from '../hours-words.ts';

export const hoursPage = definePage({
  path: attendanceHoursPath,
  permission: readHours,
  audit: { action: 'read', category: 'attendance' },
  params: z.object({}),
  query: hoursByKindQuery,
  load: async (ctx, { query }) => {
    const months = monthsOf(query, ctx.today);
    const programmes = await listHourProgrammes(ctx);
    const programmeId = programmes.find((each) => each.id === query.programme)?.id ?? programmes[0]?.id;
    const rows = programmeId === undefined ? [] : await listHours(ctx, { programmeId, ...months, kind: query.kind });
    return { ...months, kind: query.kind, programmes, programmeId, rows };
  },
  view: ({ from, to, kind, programmes, programmeId, rows }, view) => {
    const { locale } = view;
    const t = hoursTranslate(locale);
    const asked = { programme: programmeId, from: from.slice(0, 7), to: to.slice(0, 7), kind };
    const canExport = rows.length > 0 && may(view.caller, exportHours);
    const actions =
      programmeId === undefined ? undefined : (
        <>
          <LinkButton href={monthsPath.to({ programmeId })}>{t('hours.months')}</LinkButton>
          <LinkButton href={countsPath.to({ programmeId })}>{t('hours.counts')}</LinkButton>
          {(['xlsx', 'csv'] as const).map((format) =>
            canExport ? (
              <LinkButton key={format} icon="download" href={exportHoursPath.to({}, { ...asked, format })} download>
                {t(`hours.${format}`)}
              </LinkButton>
            ) : null,
          )}
        </>
      );
    const months = (shown: PlainDate) =>
      monthsToChoose(view.today, shown).map((month) => ({
        value: month.slice(0, 7),
        label: monthName(locale, month),
      }));
    // With a kind chosen its minutes alone are shown and added up.
    const minutesOf = (row: HoursRow) => (kind === undefined ? row.minutesPresent : (row.minutesByKind[kind] ?? 0));
    const sum = rows.reduce((minutes, row) => minutes + minutesOf(row), 0);
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
            <Select
              name="kind"
              label={t('hours.kind')}
              defaultValue={kind ?? ''}
              options={[
                { value: '', label: t('hours.everyKind') },
                ...activityKinds.map((each) => ({ value: each, label: kindName(locale, each) })),
              ]}
            />
          </FilterBar>
          <Table
            caption={t('hours.title')}
            captionHidden
            compact
            rows={rows}
            rowKey={(row) => `${row.enrolmentId} ${row.month}`}
            empty={<EmptyState icon="clock" title={t('hours.empty')} />}
            foot={{ name: t('hours.sum'), hours: hoursWords(locale, sum) }}
            columns={[
              {
                key: 'name',
                header: t('hours.name'),
                rowHeader: true,
                cell: (row) => (
                  <Link quiet href={sheetPath.to({ enrolmentId: row.enrolmentId, month: row.month.slice(0, 7) })}>
                    {row.name}
                  </Link>
                ),
              },
              {
                key: 'month',
                header: t('hours.month'),
                nowrap: true,
                cell: (row) => monthName(locale, row.month),
              },
              {
                key: 'hours',
                header: t('hours.hours'),
                numeric: true,
                besideName: true,
                labelled: true,
                cell: (row) => hoursWords(locale, minutesOf(row)),
              },
              {
                key: 'kinds',
                header: t('hours.byKind'),
                cell: (row) =>
                  Object.entries(row.minutesByKind)
                    .sort((a, b) => b[1] - a[1])
                    .filter(([each]) => kind === undefined || each === kind)
                    .map(([each, minutes]) =>
                      t('kindAndHours', { kind: kindName(locale, each), hours: hoursWords(locale, minutes) }),
                    )
                    .join(', '),
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
