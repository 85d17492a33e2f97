import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, isoWeek, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { type WeekDay, WeekGrid } from '#app/ui/week-grid.tsx';
import {
  activitiesPath,
  activityPath,
  attendanceHoursPath,
  newActivityPath,
  programmeThemesPath,
  sessionPath,
} from '../../domain/paths.ts';
import { listActivitiesPermission, planActivityPermission } from '../../domain/permissions.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import { mondayOfWeek, weekOf } from '../../domain/week.ts';
import { listWeek, type Week } from '../../server/list-week.ts';
import { activityTexts } from '../../texts/index.ts';
import { SessionTag } from './session-tags.tsx';
import { shownRhythm } from './shown-rhythm.ts';

const query = z.object({
  week: z.string().optional().catch(undefined),
  programme: z.uuid().optional().catch(undefined),
  site: z.string().max(60).optional().catch(undefined),
  mine: z.literal('on').optional().catch(undefined),
});

type Filter = z.output<typeof query>;

export const weekPage = definePage({
  path: activitiesPath,
  permission: listActivitiesPermission,
  audit: { none: 'sessions with counts, no participants' },
  params: z.object({}),
  query,
  load: async (ctx, { query: filter }) => {
    const monday = mondayOfWeek(filter.week ?? '') ?? mondayOf(ctx.today);
    const siteKey = filter.site || undefined;
    const week = await listWeek(ctx, monday, { programmeId: filter.programme, siteKey, mine: filter.mine === 'on' });
    return { monday, filter, ...week };
  },
  view: ({ monday, filter, ...week }, view) => {
    const t = translate(activityTexts, view.locale);
    const sunday = addDays(monday, 6);
    const title = t('weekLabel', { week: String(isoWeek(monday)), year: weekOf(monday).slice(0, 4) });
    const isFiltered = Boolean(filter.programme || filter.site || filter.mine);
    const hrefOf = (day: PlainDate) => activitiesPath.to({}, { ...filter, week: weekOf(day) });
    const add = (
      <LinkButton variant="primary" icon="plus" href={newActivityPath.to()}>
        {t('add')}
      </LinkButton>
    );
    const hours = (
      <LinkButton icon="clock" href={attendanceHoursPath.to()}>
        {t('hours')}
      </LinkButton>
    );
    const tables = (
      <>
        <LinkButton icon="list" href={programmeThemesPath.to()}>
          {t('themes.programmeTitle')}
        </LinkButton>
        {hours}
      </>
    );
    const mayPlan = may(view.caller, planActivityPermission);
    const isNew = !isFiltered && week.activities.length === 0 && week.sessions.length === 0;
    return {
      title: `${t('title')}, ${title}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={t('title')}
            title={title}
            lead={t('weekLead', {
              from: formatDate(view.locale, monday, 'weekday'),
              to: formatDate(view.locale, sunday, 'weekday'),
            })}
            actions={
              mayPlan ? (
                <>
                  {tables}
                  {add}
                </>
              ) : undefined
            }
          />
          <ButtonRow>
            <LinkButton icon="chevron-start" href={hrefOf(addDays(monday, -7))} prefetch>
              {t('previousWeek')}
            </LinkButton>
            {mondayOf(view.today) === monday ? null : (
              <LinkButton href={hrefOf(view.today)} prefetch>
                {t('thisWeek')}
              </LinkButton>
            )}
            <LinkButton icon="chevron-end" href={hrefOf(addDays(monday, 7))} prefetch>
              {t('nextWeek')}
            </LinkButton>
          </ButtonRow>
          <WeekFilters
            view={view}
            filter={filter}
            programmes={week.programmes}
            monday={monday}
            isFiltered={isFiltered}
          />
          {isNew ? (
            <EmptyState icon="calendar" title={t('noActivities')} action={mayPlan ? add : undefined}>
              {t('noActivitiesText')}
            </EmptyState>
          ) : (
            <>
              {week.sessions.length === 0 ? (
                <EmptyState icon="calendar" title={t('emptyWeek')}>
                  {t('emptyWeekText')}
                </EmptyState>
              ) : (
                <WeekGrid label={title} days={daysOf(monday, week, view)} />
              )}
              <ActivityTable activities={week.activities} view={view} />
            </>
          )}
        </Stack>
      ),
    };
  },
});

function daysOf(monday: PlainDate, { sessions }: Week, view: ViewContext): WeekDay[] {
  const severalProgrammes = new Set(sessions.map((session) => session.programmeId)).size > 1;
  const t = translate(activityTexts, view.locale);
  const all = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
  const lastUsed = Math.max(4, ...sessions.map((session) => all.indexOf(session.heldOn)));
  return all.slice(0, lastUsed + 1).map((day) => ({
    key: day,
    heading: formatDate(view.locale, day, 'weekdayShort'),
    current: day === view.today,
    ...(day === view.today ? { mark: t('today') } : {}),
    emptyText: t('freeDay'),
    blocks: sessions
      .filter((session) => session.heldOn === day)
      .map((session) => ({
        key: session.id,
        title: session.activityName,
        time: showTimeSpan(view.locale, session.startsAt, session.endsAt),
        href: sessionPath.to({ sessionId: session.id }),
        sub: [session.place, severalProgrammes ? session.programmeName : null].filter(Boolean).join(' · ') || undefined,
        crossedOut: session.status === 'cancelled',
        tone:
          session.status === 'cancelled'
            ? ('neutral' as const)
            : session.leaderIds.includes(view.caller.accountId)
              ? ('warm' as const)
              : ('accent' as const),
        tags: <SessionTag session={session} today={view.today} locale={view.locale} />,
      })),
  }));
}

type FilterProps = {
  view: ViewContext;
  filter: Filter;
  programmes: Week['programmes'];
  monday: PlainDate;
  isFiltered: boolean;
};

function WeekFilters({ view, filter, programmes, monday, isFiltered }: FilterProps) {
  const t = translate(activityTexts, view.locale);
  const sites = programmes
    .filter((programme) => filter.programme === undefined || programme.id === filter.programme)
    .flatMap((programme) => programme.sites);
  const distinct = [...new Map(sites.map((site) => [site.key, site])).values()];
  return (
    <FilterBar
      label={t('filter.label')}
      action={activitiesPath.to()}
      submitLabel={t('filter.show')}
      clearLabel={t('filter.clear')}
      hidden={{ week: weekOf(monday) }}
      {...(isFiltered ? { clearHref: activitiesPath.to({}, { week: weekOf(monday) }) } : {})}
    >
      {programmes.length > 1 ? (
        <Select
          name="programme"
          label={t('filter.programme')}
          emptyLabel={t('filter.allPrograms')}
          defaultValue={filter.programme}
          options={programmes.map((each) => ({ value: each.id, label: each.name }))}
        />
      ) : null}
      {distinct.length > 0 ? (
        <Select
          name="site"
          label={t('filter.site')}
          emptyLabel={t('filter.allSites')}
          defaultValue={filter.site}
          options={distinct.map((site) => ({ value: site.key, label: site.name }))}
        />
      ) : null}
      <Checkbox name="mine" label={t('filter.mine')} defaultChecked={filter.mine === 'on'} />
    </FilterBar>
  );
}

function ActivityTable({ activities, view }: { activities: Week['activities']; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  if (activities.length === 0) return null;
  return (
    <Table
      caption={t('list.heading')}
      compact
      rows={activities}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: t('list.name'),
          rowHeader: true,
          cell: (row) => <Link href={activityPath.to({ activityId: row.id })}>{row.name}</Link>,
        },
        {
          key: 'times',
          header: t('list.rhythm'),
          cell: (row) => shownRhythm(view.locale, row.times).join('; ') || t('activity.noRhythm'),
        },
        { key: 'leaders', header: t('list.leaders'), hiddenOnPhone: true, cell: (row) => row.leaderNames.join(', ') },
        { key: 'programme', header: t('list.programme'), cell: (row) => row.programmeName },
        { key: 'members', header: t('list.members'), numeric: true, labelled: true, cell: (row) => row.memberCount },
        {
          key: 'period',
          header: t('list.period'),
          hiddenOnPhone: true,
          cell: (row) => `${formatDate(view.locale, row.startsOn)} – ${formatDate(view.locale, row.endsOn)}`,
        },
      ]}
    />
  );
}
