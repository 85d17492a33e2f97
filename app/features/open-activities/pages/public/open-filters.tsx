import { spokenLanguages } from '#app/features/applications/domain/languages.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { addDays, plainDate } from '#app/shared/dates.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Select, type SelectProps } from '#app/ui/select.tsx';
import { openKinds, openLanguages } from '../../domain/open-content.ts';
import { isFiltered, type OpenFilter, placeKey } from '../../domain/open-filter.ts';
import { openListPath } from '../../domain/paths.ts';
import type { OpenList } from '../../server/get-open-list.ts';
import { listTexts } from './open-parts.tsx';

const MONDAY = plainDate('2026-01-05');

/** What can be chosen of the list: only what is there. */
export function OpenFilters({ list, filter }: { list: OpenList; filter: OpenFilter }) {
  const { language, entries } = list;
  const t = listTexts(language);
  const action = openListPath.to({ tenantKey: list.tenantKey, language });
  const kinds = openKinds.filter((kind) => entries.some(({ content }) => content.kind === kind));
  const spoken = openLanguages.filter((tag) => entries.some(({ content }) => content.languages.includes(tag)));
  const any = t('filter.any');
  return (
    <FilterBar
      label={t('filter.label')}
      action={action}
      submitLabel={t('filter.show')}
      clearLabel={t('filter.clear')}
      moreLabel={t('filter.more')}
      moreOpen={Boolean(filter.place || filter.language || filter.kind)}
      {...(isFiltered(filter) ? { clearHref: action } : {})}
      more={
        <>
          <Select
            name="place"
            label={t('filter.place')}
            emptyLabel={any}
            defaultValue={filter.place ?? ''}
            options={placesOf(list)}
          />
          <Select
            name="language"
            label={t('filter.language')}
            emptyLabel={any}
            defaultValue={filter.language ?? ''}
            options={spoken.map((tag) => ({ value: tag, label: spokenLanguages[tag] ?? tag }))}
          />
          <Select
            name="kind"
            label={t('filter.kind')}
            emptyLabel={any}
            defaultValue={filter.kind ?? ''}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </>
      }
    >
      <Select
        name="day"
        label={t('filter.day')}
        emptyLabel={any}
        defaultValue={filter.day === undefined ? '' : String(filter.day)}
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
          value: String(day),
          label: formatPortalDate(language, addDays(MONDAY, day - 1), 'weekday'),
        }))}
      />
      <Checkbox name="free" label={t('filter.free')} defaultChecked={filter.free === 'on'} />
    </FilterBar>
  );
}

// A town, then what lies in it.
function placesOf({ entries }: OpenList): SelectProps['options'] {
  const towns = Map.groupBy(entries, ({ content }) => content.town);
  return [...towns]
    .sort(([a], [b]) => a.localeCompare(b, 'sv'))
    .flatMap(([town, there]) => {
      const places = new Map(there.map(({ content }) => [placeKey(content), content.place]));
      const sorted = [...places].sort(([, a], [, b]) => a.localeCompare(b, 'sv'));
      return [{ value: town, label: town }, ...sorted.map(([value, place]) => ({ value, label: `${town}: ${place}` }))];
    });
}
