import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ActivityKind } from '../../domain/kinds.ts';
import { mayHandleActivity } from '../../domain/leading.ts';
import {
  activitiesPath,
  activityCalendarPath,
  activityMaterialsPath,
  activityPath,
  activityResultsPath,
  editActivityPath,
  groupMessagePath,
  newSessionPath,
  openListingPath,
  teamPath,
} from '../../domain/paths.ts';
import { planActivityPermission, readActivityPermission } from '../../domain/permissions.ts';
import { type ActivityPage, getActivity } from '../../server/get-activity.ts';
import { activityTexts } from '../../texts/index.ts';
import { ClashAlert } from '../parts/clash-alert.tsx';
import { UsedMaterials } from '../parts/used-materials.tsx';
import { ActivityMembers } from './activity-members.tsx';
import { SessionTable } from './session-table.tsx';
import { shownRhythm } from './shown-rhythm.ts';

export const activityPage = definePage({
  path: activityPath,
  permission: readActivityPermission,
  audit: { action: 'read', category: 'directory' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({ all: z.literal('1').optional().catch(undefined) }),
  load: (ctx, { params, query }) => getActivity(ctx, params.activityId, query.all === '1'),
  view: (data, view) => {
    const t = translate(activityTexts, view.locale);
    const { activity, coming, past, sessionCounts } = data;
    const here = { activityId: activity.id };
    const handles = mayHandleActivity(
      view.caller,
      activity.leaders.map((leader) => leader.id),
    );
    const showAll = activityPath.to(here, { all: '1' });
    const actions = (
      <>
        {handles ? (
          <LinkButton icon="plus" href={newSessionPath.to(here)}>
            {t('activity.addSession')}
          </LinkButton>
        ) : null}
        {handles ? (
          <LinkButton icon="user-plus" href={teamPath.to(here)}>
            {t('team.title')}
          </LinkButton>
        ) : null}
        {handles ? (
          <LinkButton icon="messages" href={groupMessagePath.to(here)}>
            {t('activity.writeToGroup')}
          </LinkButton>
        ) : null}
        <LinkButton icon="chart" href={activityResultsPath.to(here)}>
          {t('activity.results')}
        </LinkButton>
        {may(view.caller, planActivityPermission) ? (
          <Menu
            label={t('views.more')}
            items={[
              { label: t('activity.openList'), icon: 'external', href: openListingPath.to(here) },
              { label: t('calendar'), icon: 'calendar', href: activityCalendarPath.to(here) },
            ]}
          />
        ) : null}
        {may(view.caller, planActivityPermission) ? (
          <LinkButton icon="edit" href={editActivityPath.to(here)}>
            {t('activity.edit')}
          </LinkButton>
        ) : null}
      </>
    );
    return {
      title: activity.name,
      islands: true,
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={activity.name}
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('title') }]} />}
            tags={<Tag tone="accent">{t(`kinds.${activity.kind as ActivityKind}`)}</Tag>}
            lead={activity.programmeName}
            actions={actions}
          />
          {handles ? <ClashAlert clashes={data.clashes} view={view} /> : null}
          <Split
            aside={
              <>
                <Facts data={data} view={view} />
                <Themes data={data} view={view} />
                <UsedMaterials
                  materials={data.materials}
                  view={view}
                  attachHref={handles ? activityMaterialsPath.to(here) : undefined}
                />
              </>
            }
          >
            <SessionTable
              caption={t('activity.coming')}
              sessions={coming}
              view={view}
              handles={handles}
              emptyText={t('activity.noComing')}
              total={sessionCounts.coming}
              showAllHref={showAll}
            />
            <ActivityMembers data={data} view={view} handles={handles} />
            <SessionTable
              caption={t('activity.past')}
              sessions={past}
              view={view}
              handles={handles}
              emptyText={t('activity.noPast')}
              total={sessionCounts.past}
              showAllHref={showAll}
            />
          </Split>
        </Stack>
      ),
    };
  },
});

// Every week goes without saying.
const everyWeeks: Record<number, 'w2' | 'w3' | 'w4'> = { 2: 'w2', 3: 'w3', 4: 'w4' };

function Facts({ data: { activity }, view }: { data: ActivityPage; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  const site = activity.sites.find((each) => each.key === activity.siteKey)?.name;
  const rhythm = shownRhythm(view.locale, activity.times, view.today);
  const venue = activity.venues.find(({ id }) => id === activity.venueId)?.name;
  const leftOut = activity.leftOut.filter((day) => day >= view.today);
  const weeks = everyWeeks[activity.everyWeeks];
  const items = [
    {
      term: t('activity.rhythm'),
      value: rhythm.length === 0 ? t('activity.noRhythm') : rhythm.map((line) => <div key={line}>{line}</div>),
    },
    {
      term: t('activity.period'),
      value: `${formatDate(view.locale, activity.startsOn)} – ${formatDate(view.locale, activity.endsOn)}`,
    },
    { term: t('activity.everyWeeks'), value: weeks === undefined ? '' : t(`form.every.${weeks}`) },
    { term: t('activity.leftOut'), value: leftOut.map((day) => formatDate(view.locale, day)).join(', ') },
    { term: t('activity.onClosedDays'), value: activity.onClosedDays ? t('activity.onClosedDaysYes') : '' },
    { term: t('activity.place'), value: [venue, activity.place, site].filter(Boolean).join(', ') },
    {
      term: t('activity.leaders'),
      value: activity.leaders.map((leader) => leader.name).join(', ') || t('activity.noLeaders'),
    },
    { term: t('activity.form'), value: t(`forms.${activity.form}`) },
    { term: t('activity.language'), value: activity.language ?? '' },
    { term: t('activity.interpreter'), value: activity.interpreter ? t('activity.interpreterYes') : '' },
    { term: t('activity.bring'), value: activity.bring },
    { term: t('activity.capacity'), value: activity.capacity === null ? '' : String(activity.capacity) },
  ];
  return (
    <Card title={t('activity.facts')} id="facts">
      <DefinitionList layout="grid" items={items.filter((item) => item.value !== '')} />
    </Card>
  );
}

function Themes({ data: { activity, themeCoverage }, view }: { data: ActivityPage; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  const shown = activity.themes.filter(
    (theme) => activity.themeKeys.includes(theme.key) || (themeCoverage[theme.key] ?? 0) > 0,
  );
  if (shown.length === 0) return null;
  return (
    <Card title={t('activity.themes')} id="themes">
      <DefinitionList
        items={shown.map((theme) => ({
          term: theme.name,
          value: t('activity.coverage', { count: themeCoverage[theme.key] ?? 0 }),
        }))}
      />
    </Card>
  );
}
