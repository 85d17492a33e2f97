import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Select } from '#app/ui/select.tsx';
import { activitiesPath } from '../../domain/paths.ts';
import { weekOf } from '../../domain/week.ts';
import type { Week } from '../../server/list-week.ts';
import { activityTexts } from '../../texts/index.ts';
import { type TimetableQuery, timetableHref } from './timetable-view.ts';

type Props = { view: ViewContext; query: TimetableQuery; week: Week; monday: PlainDate; day: PlainDate };

/** What of the timetable is shown: programme, site, leader, venue; in the address, so that it can be linked. */
export function TimetableFilters({ view, query, week, monday, day }: Props) {
  const t = translate(activityTexts, view.locale);
  const sites = week.programmes
    .filter((programme) => query.programme === undefined || programme.id === query.programme)
    .flatMap((programme) => programme.sites);
  const distinct = [...new Map(sites.map((site) => [site.key, site])).values()];
  const venues = week.venues.filter(({ id, retired }) => !retired || id === query.venue);
  const { programme: _, site: __, leader: ___, venue: ____, mine: _____, ...kept } = query;
  const isFiltered = Boolean(query.programme || query.site || query.leader || query.venue || query.mine);
  return (
    <FilterBar
      label={t('filter.label')}
      action={activitiesPath.to()}
      submitLabel={t('filter.show')}
      clearLabel={t('filter.clear')}
      hidden={{ view: query.view, ...(query.view === 'day' ? { day } : { week: weekOf(monday) }) }}
      {...(isFiltered ? { clearHref: timetableHref(kept, { on: query.view === 'day' ? day : monday }) } : {})}
    >
      {week.programmes.length > 1 ? (
        <Select
          name="programme"
          label={t('filter.programme')}
          emptyLabel={t('filter.allPrograms')}
          defaultValue={query.programme}
          options={week.programmes.map((each) => ({ value: each.id, label: each.name }))}
        />
      ) : null}
      {distinct.length > 0 ? (
        <Select
          name="site"
          label={t('filter.site')}
          emptyLabel={t('filter.allSites')}
          defaultValue={query.site}
          options={distinct.map((site) => ({ value: site.key, label: site.name }))}
        />
      ) : null}
      {week.leaders.length > 1 ? (
        <Select
          name="leader"
          label={t('views.filterLeader')}
          emptyLabel={t('views.allLeaders')}
          defaultValue={query.leader}
          options={week.leaders.map((each) => ({ value: each.id, label: each.name }))}
        />
      ) : null}
      {venues.length > 0 ? (
        <Select
          name="venue"
          label={t('views.filterVenue')}
          emptyLabel={t('views.allVenues')}
          defaultValue={query.venue}
          options={venues.map((each) => ({ value: each.id, label: each.name }))}
        />
      ) : null}
      <Checkbox name="mine" label={t('filter.mine')} defaultChecked={query.mine === 'on'} />
    </FilterBar>
  );
}
