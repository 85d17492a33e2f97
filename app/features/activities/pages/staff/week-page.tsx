import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, isoWeek, mondayOf } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { WeekGrid } from '#app/ui/week-grid.tsx';
import {
  activitiesPath,
  attendanceHoursPath,
  calendarsPath,
  closuresPath,
  materialsPath,
  newActivityPath,
  openListModerationPath,
  programmeThemesPath,
  remindersPath,
  venuesPath,
  wallPath,
} from '../../domain/paths.ts';
import {
  changeSessionPermission,
  keepClosuresPermission,
  keepVenuesPermission,
  listActivitiesPermission,
  planActivityPermission,
} from '../../domain/permissions.ts';
import { weekOf } from '../../domain/week.ts';
import { listWeek, type Week } from '../../server/list-week.ts';
import { activityTexts } from '../../texts/index.ts';
import { ActivityTable } from '../parts/activity-table.tsx';
import { DayTable } from '../parts/day-table.tsx';
import { GroupedWeeks } from '../parts/grouped-weeks.tsx';
import { closedWords, weekDays } from '../parts/session-blocks.tsx';
import { TimetableFilters } from '../parts/timetable-filters.tsx';
import {
  besides,
  spanOf,
  type TimetableQuery,
  timetableHref,
  timetableQuery,
  timetableViews,
} from '../parts/timetable-view.ts';

type Shown = ReturnType<typeof spanOf> & { query: TimetableQuery; week: Week };

/** The timetable: a week, a day, or a week per leader, venue or site. */
export const weekPage = definePage({
  path: activitiesPath,
  permission: listActivitiesPermission,
  audit: { none: 'sessions with counts, no participants' },
  params: z.object({}),
  query: timetableQuery,
  load: async (ctx, { query }): Promise<Shown> => {
    const span = spanOf(query, ctx.today);
    const week = await listWeek(ctx, span.monday, {
      programmeId: query.programme,
      siteKey: query.site || undefined,
      leaderId: query.mine === 'on' ? ctx.caller.accountId : query.leader,
      venueId: query.venue,
    });
    return { ...span, query, week };
  },
  view: (shown, view) => {
    const { monday, day, query, week } = shown;
    const t = translate(activityTexts, view.locale);
    const isDay = query.view === 'day';
    const weekTitle = t('weekLabel', { week: String(isoWeek(monday)), year: weekOf(monday).slice(0, 4) });
    const title = isDay ? capitalised(formatDate(view.locale, day, 'weekday')) : weekTitle;
    const { previous, next } = besides(query, shown);
    const isNow = isDay ? day === view.today : monday === mondayOf(view.today);
    return {
      title: `${t('title')}, ${title}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={t('title')}
            title={title}
            lead={
              isDay
                ? weekTitle
                : t('weekLead', {
                    from: formatDate(view.locale, monday, 'weekday'),
                    to: formatDate(view.locale, addDays(monday, 6), 'weekday'),
                  })
            }
            actions={<Actions shown={shown} view={view} />}
          />
          <TabLinks
            label={t('views.label')}
            items={timetableViews
              .filter((each) => each !== 'site' || week.programmes.some(({ sites }) => sites.length > 1))
              .map((each) => ({
                href: timetableHref(query, { view: each, on: each === 'day' || !isDay ? day : monday }),
                label: t(`views.${each}`),
                current: each === (query.view ?? 'week'),
              }))}
          />
          <ButtonRow>
            <LinkButton icon="chevron-start" href={timetableHref(query, { on: previous })} prefetch>
              {t(isDay ? 'views.previousDay' : 'previousWeek')}
            </LinkButton>
            {isNow ? null : (
              <LinkButton href={timetableHref(query, { on: view.today })} prefetch>
                {t(isDay ? 'today' : 'thisWeek')}
              </LinkButton>
            )}
            <LinkButton icon="chevron-end" href={timetableHref(query, { on: next })} prefetch>
              {t(isDay ? 'views.nextDay' : 'nextWeek')}
            </LinkButton>
          </ButtonRow>
          <TimetableFilters view={view} {...shown} />
          <Sessions shown={shown} view={view} title={title} />
        </Stack>
      ),
    };
  },
});

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function Sessions({ shown, view, title }: { shown: Shown; view: ViewContext; title: string }) {
  const { week, monday, day, query } = shown;
  const t = translate(activityTexts, view.locale);
  const of = { week, monday, siteKey: query.site || null, programmeId: query.programme, view };
  const isFiltered = Boolean(query.programme || query.site || query.leader || query.venue || query.mine);
  const isDay = query.view === 'day';
  const sessions = isDay ? week.sessions.filter(({ heldOn }) => heldOn === day) : week.sessions;
  if (!isFiltered && week.activities.length === 0 && week.sessions.length === 0)
    return (
      <EmptyState
        icon="calendar"
        title={t('noActivities')}
        action={may(view.caller, planActivityPermission) ? <AddButton view={view} /> : undefined}
      >
        {t('noActivitiesText')}
      </EmptyState>
    );
  const closed = isDay ? closedWords(day, of) : '';
  return (
    <>
      {closed === '' ? null : <Alert>{closed}</Alert>}
      {sessions.length === 0 && (isDay || isFiltered || weekDays([], of).every(({ note }) => note === undefined)) ? (
        <EmptyState icon="calendar" title={t(isDay ? 'views.emptyDay' : 'emptyWeek')}>
          {t('emptyWeekText')}
        </EmptyState>
      ) : isDay ? (
        <DayTable caption={title} sessions={sessions} week={week} view={view} />
      ) : query.view === undefined || query.view === 'week' ? (
        <WeekGrid label={title} days={weekDays(sessions, of)} />
      ) : (
        <GroupedWeeks by={query.view as 'leader' | 'venue' | 'site'} {...of} />
      )}
      {isDay ? null : <ActivityTable activities={week.activities} view={view} />}
    </>
  );
}

function AddButton({ view }: { view: ViewContext }) {
  return (
    <LinkButton variant="primary" icon="plus" href={newActivityPath.to()}>
      {translate(activityTexts, view.locale)('add')}
    </LinkButton>
  );
}

function Actions({ shown: { monday, query }, view }: { shown: Shown; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  const { programme, site } = query;
  const isPlanner = may(view.caller, planActivityPermission);
  const wall = {
    label: t('views.print'),
    icon: 'printer' as const,
    href: wallPath.to({}, { week: weekOf(monday), programme, site }),
  };
  const items = [
    wall,
    ...(isPlanner
      ? [
          { label: t('themes.programmeTitle'), icon: 'list' as const, href: programmeThemesPath.to() },
          { label: t('hours'), icon: 'clock' as const, href: attendanceHoursPath.to() },
          { label: t('reminders'), icon: 'mail' as const, href: remindersPath.to({}, { programme }) },
        ]
      : []),
    ...(may(view.caller, keepVenuesPermission)
      ? [{ label: t('venues.title'), icon: 'map-pin' as const, href: venuesPath.to() }]
      : []),
    ...(may(view.caller, keepClosuresPermission)
      ? [{ label: t('closures.title'), icon: 'calendar' as const, href: closuresPath.to({}, { programme }) }]
      : []),
    { label: t('materials.title'), icon: 'book' as const, href: materialsPath.to({}, { programme }) },
    { label: t('ownCalendar'), icon: 'calendar' as const, href: calendarsPath.to() },
    ...(view.caller.role === 'coordinator'
      ? [{ label: t('openList'), icon: 'external' as const, href: openListModerationPath.to() }]
      : []),
  ];
  if (!isPlanner)
    return (
      <>
        <LinkButton icon="book" href={materialsPath.to({}, { programme })}>
          {t('materials.title')}
        </LinkButton>
        {may(view.caller, changeSessionPermission) ? (
          <LinkButton icon="calendar" href={calendarsPath.to()}>
            {t('ownCalendar')}
          </LinkButton>
        ) : null}
        <LinkButton icon={wall.icon} href={wall.href}>
          {wall.label}
        </LinkButton>
      </>
    );
  return (
    <>
      <Menu label={t('views.more')} items={items} />
      <AddButton view={view} />
    </>
  );
}
