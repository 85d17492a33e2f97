import { z } from 'zod';
import { attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant, formatNumber } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { monthKey, monthParam } from '../../domain/month.ts';
import {
  certifyMonthPath,
  lockMonthPath,
  monthFilePath,
  monthPath,
  monthsPath,
  printMonthPath,
  sheetPath,
} from '../../domain/paths.ts';
import { handleSheets, lockMonths, readHours, sendMonths } from '../../domain/permissions.ts';
import { sheetStates } from '../../domain/sheet.ts';
import { getMonth, type ProgrammeMonth } from '../../server/get-month.ts';
import { makeSheets } from '../../server/handle-sheets.ts';
import { hoursTranslate, hoursWords, monthName, monthNames } from '../hours-words.ts';
import { StateTag } from '../parts/state-tag.tsx';

type Part = { data: ProgrammeMonth; view: ViewContext };

export const monthPage = definePage({
  path: monthPath,
  permission: readHours,
  submitPermission: handleSheets,
  audit: { action: 'read', category: 'attendance' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ programmeId: z.uuid(), month: monthParam }),
  query: z.object({ state: z.enum(sheetStates).optional().catch(undefined) }),
  load: async (ctx, { params, query }) => ({
    data: await getMonth(ctx, params.programmeId, params.month),
    chosen: query.state,
  }),
  view: ({ data, chosen }, view) => {
    const { locale } = view;
    const t = hoursTranslate(locale);
    const { programmeId, programmeName, month, rows, sendAgain } = data;
    const count = (...states: string[]) =>
      formatNumber(locale, rows.filter(({ state }) => states.includes(state)).length);
    return {
      title: t('month.title', { month: monthName(locale, month) }),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('month.title', { month: monthName(locale, month) })}
            lead={programmeName}
            actions={<Actions data={data} view={view} />}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: monthsPath.to({ programmeId }), label: t('month.months') }]}
              />
            }
          />
          <Lock data={data} view={view} />
          {sendAgain.length > 0 ? (
            <Alert tone="warning" title={t('months.sendAgainTitle')}>
              {t('months.sendAgainText', { months: monthNames(locale, sendAgain) })}
            </Alert>
          ) : null}
          <StatRow>
            <Stat label={t('month.stats.people')} value={formatNumber(locale, rows.length)} />
            <Stat label={t('month.stats.certified')} value={count('certified')} />
            <Stat label={t('month.stats.waiting')} value={count('ready', 'by-leader')} />
            <Stat label={t('month.stats.objected')} value={count('objected')} />
          </StatRow>
          <Sheets data={data} view={view} chosen={chosen} />
          <Corrections data={data} view={view} />
        </Stack>
      ),
    };
  },
  form: z.object({}),
  submit: async (ctx, { params }) => {
    await makeSheets(ctx, params);
    return ok(monthPath.to({ ...params, month: monthKey(params.month) }, { done: 'saved' }));
  },
});

function Actions({ data: { programmeId, month, rows, lock }, view }: Part) {
  const t = hoursTranslate(view.locale);
  const at = { programmeId, month: monthKey(month) };
  const hasSheets = rows.some(({ sheet }) => sheet !== null);
  const needsSheets = rows.some(({ state }) => state === 'open' || state === 'outdated');
  return (
    <>
      {needsSheets && may(view.caller, handleSheets) ? (
        <Form aria-label={t('month.make')}>
          <Button icon="plus">{t(hasSheets ? 'month.makeAgain' : 'month.make')}</Button>
        </Form>
      ) : null}
      {hasSheets && may(view.caller, handleSheets) ? (
        <LinkButton href={certifyMonthPath.to(at)}>{t('month.certify')}</LinkButton>
      ) : null}
      {hasSheets ? (
        <LinkButton icon="printer" href={printMonthPath.to(at)}>
          {t('month.print')}
        </LinkButton>
      ) : null}
      {lock === undefined && may(view.caller, lockMonths) ? (
        <LinkButton href={lockMonthPath.to(at)}>{t('month.lock')}</LinkButton>
      ) : null}
      {may(view.caller, sendMonths) ? <LinkButton href={monthFilePath.to(at)}>{t('month.file')}</LinkButton> : null}
    </>
  );
}

function Lock({ data: { lock, rows }, view: { locale } }: Part) {
  const t = hoursTranslate(locale);
  if (lock === undefined) return rows.length === 0 ? null : <Text soft>{t('month.steps')}</Text>;
  const day = formatDate(locale, dayOf(lock.lockedAt));
  return (
    <Alert title={t('month.locked')}>
      {lock.lockedBy === null
        ? t('month.lockedTextNobody', { day })
        : t('month.lockedText', { name: lock.lockedBy, day })}
    </Alert>
  );
}

function Sheets({
  data: { programmeId, month, rows },
  view: { locale },
  chosen,
}: Part & { chosen: string | undefined }) {
  const t = hoursTranslate(locale);
  if (rows.length === 0)
    return (
      <EmptyState icon="calendar" title={t('month.empty')}>
        {t('month.emptyText')}
      </EmptyState>
    );
  const shown = rows.filter(({ state }) => chosen === undefined || state === chosen);
  return (
    <Stack>
      <FilterBar
        label={t('month.state')}
        action={monthPath.to({ programmeId, month: monthKey(month) })}
        submitLabel={t('month.filter')}
      >
        <Select
          name="state"
          label={t('month.state')}
          defaultValue={chosen ?? ''}
          options={[
            { value: '', label: `${t('month.all')} (${rows.length})` },
            ...sheetStates.map((state) => ({
              value: state,
              label: `${t(`states.${state}`)} (${rows.filter((row) => row.state === state).length})`,
            })),
          ]}
        />
      </FilterBar>
      <Table
        caption={t('month.title', { month: monthName(locale, month) })}
        captionHidden
        compact
        rows={shown}
        rowKey={({ enrolmentId }) => enrolmentId}
        empty={<EmptyState icon="calendar" title={t('month.emptyFilter')} />}
        columns={[
          {
            key: 'name',
            header: t('month.name'),
            rowHeader: true,
            cell: ({ enrolmentId, name }) => (
              <Link quiet href={sheetPath.to({ enrolmentId, month: monthKey(month) })}>
                {name}
              </Link>
            ),
          },
          {
            key: 'hours',
            header: t('month.hours'),
            numeric: true,
            besideName: true,
            labelled: true,
            cell: (row) => hoursWords(locale, row.minutesNow),
          },
          {
            key: 'version',
            header: t('month.version'),
            numeric: true,
            labelled: true,
            cell: ({ sheet }) => (sheet === null ? '' : formatNumber(locale, sheet.version)),
          },
          { key: 'state', header: t('month.state'), cell: ({ state }) => <StateTag state={state} locale={locale} /> },
        ]}
      />
    </Stack>
  );
}

function Corrections({ data: { lock, corrections }, view: { locale } }: Part) {
  const t = hoursTranslate(locale);
  if (lock === undefined) return null;
  return (
    <Card title={t('month.corrections')} id="corrections">
      {corrections.length === 0 ? (
        <Text soft>{t('month.correctionsEmpty')}</Text>
      ) : (
        <EventList
          label={t('month.corrections')}
          items={[...corrections].reverse().map((each) => ({
            key: each.id,
            date: t('month.by', { name: each.correctedBy, at: formatInstant(locale, each.correctedAt) }),
            title:
              each.sessionId === null || each.activityName === null ? (
                t('month.correctionNoSession')
              ) : (
                <Link href={attendanceSheetPath.to({ sessionId: each.sessionId })}>
                  {t('month.correction', { activity: each.activityName, day: formatDate(locale, each.heldOn) })}
                </Link>
              ),
            body: <Cluster gap="xs">{each.reason}</Cluster>,
          }))}
        />
      )}
    </Card>
  );
}
