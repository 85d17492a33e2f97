import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { Card } from '#app/ui/card.tsx';
import { DotMap } from '#app/ui/dot-map.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { listQuery } from '../../domain/list-filter.ts';
import { drawMap } from '../../domain/map-drawing.ts';
import { employerMapPath, employerPath, employersPath } from '../../domain/paths.ts';
import { readEmployers } from '../../domain/permissions.ts';
import { mapLinkOf } from '../../domain/place-on-map.ts';
import { listMapPlaces, type MapPlace } from '../../server/list-employers.ts';
import { EmployerTrail } from '../parts/frame.tsx';
import { employerTranslate, noPeople } from '../words.ts';

type OnMap = MapPlace & { latitude: number; longitude: number };

/** Where the workplaces are: a drawing of our own, and the same as a list. */
export const employerMapPage = definePage({
  path: employerMapPath,
  permission: readEmployers,
  audit: noPeople,
  params: z.object({}),
  query: listQuery,
  load: async (ctx, { query }) => ({ places: await listMapPlaces(ctx, query), query }),
  view: ({ places, query }, view) => {
    const t = employerTranslate(view.locale);
    const known = places.filter((place): place is OnMap => place.latitude !== null && place.longitude !== null);
    const back = employersPath.to({}, { ...query, page: undefined });
    return {
      title: t('map.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('map.title')}
            lead={t('map.lead', { count: known.length })}
            kicker={<EmployerTrail view={view} />}
            actions={
              <LinkButton icon="list" href={back}>
                {t('map.list')}
              </LinkButton>
            }
          />
          <Split aside={<Towns places={places} view={view} />}>
            <Card>
              {known.length === 0 ? (
                <EmptyState icon="map-pin" title={t('map.none')}>
                  {t('map.noneText')}
                </EmptyState>
              ) : (
                <Stack gap="sm">
                  <Drawing places={known} view={view} />
                  <Text soft small>
                    {t('map.north')}
                  </Text>
                </Stack>
              )}
              {known.length < places.length ? (
                <Text soft>{t('map.without', { count: places.length - known.length })}</Text>
              ) : null}
            </Card>
          </Split>
        </Stack>
      ),
    };
  },
});

function Drawing({ places, view }: { places: readonly OnMap[]; view: ViewContext }) {
  const t = employerTranslate(view.locale);
  const { width, height, dots } = drawMap(places);
  return (
    <DotMap
      label={t('map.drawing')}
      width={width}
      height={height}
      dots={dots.map(({ key, ...dot }) => ({ ...dot, label: key || t('map.unknown'), href: `#${townId(key)}` }))}
    />
  );
}

const townId = (city: string) => `town-${encodeURIComponent(city || '-').replaceAll('%', '_')}`;

function Towns({ places, view }: { places: readonly MapPlace[]; view: ViewContext }) {
  const t = employerTranslate(view.locale);
  const towns = Map.groupBy(places, ({ city }) => city);
  return (
    <Card title={t('map.places')}>
      <Stack gap="lg">
        {[...towns].map(([city, all]) => (
          <Section key={city} id={townId(city)} level={3} title={`${city || t('map.unknown')} (${all.length})`}>
            <LinkList
              label={city || t('map.unknown')}
              items={all.map((place) => {
                const map = mapLinkOf(place);
                return {
                  key: place.id,
                  href: employerPath.to({ employerId: place.employerId }),
                  title: place.name,
                  meta: [place.employerName, place.street].filter(Boolean).join(' · '),
                  end: map ? <Link href={map}>{t('page.onMap')}</Link> : undefined,
                };
              })}
            />
          </Section>
        ))}
      </Stack>
    </Card>
  );
}
