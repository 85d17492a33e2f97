import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
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
import { type ListQuery, listQuery } from '../../domain/list-filter.ts';
import { drawMap } from '../../domain/map-drawing.ts';
import { employerMapPath, employerPath, employersPath } from '../../domain/paths.ts';
import { readEmployers } from '../../domain/permissions.ts';
import { mapLinkOf } from '../../domain/place-on-map.ts';
import { type EmployerMap, getEmployerMap } from '../../server/list-employers.ts';
import { EmployerTrail } from '../parts/frame.tsx';
import { employerTranslate, noPeople } from '../words.ts';

type Data = EmployerMap & { query: ListQuery; town: string | undefined };
type Props = { data: Data; view: ViewContext };

// In the address the workplaces that have no town have this one.
const NO_TOWN = '-';
const cityOf = (town: string | undefined) => (town === NO_TOWN ? '' : town);

/** Where the workplaces are: a drawing of our own with a dot for each town, and the towns as a list; the workplaces of one town, or all when they are few. */
export const employerMapPage = definePage({
  path: employerMapPath,
  permission: readEmployers,
  audit: noPeople,
  params: z.object({}),
  query: listQuery.extend({ town: z.string().min(1).max(80).optional().catch(undefined) }),
  load: async (ctx, { query: { town, ...query } }): Promise<Data> => ({
    ...(await getEmployerMap(ctx, query, cityOf(town))),
    query,
    town,
  }),
  view: (data, view) => {
    const t = employerTranslate(view.locale);
    const { knownCount, placeCount, places } = data;
    return {
      title: t('map.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('map.title')}
            lead={t('map.lead', { count: knownCount })}
            kicker={<EmployerTrail view={view} />}
            actions={
              <LinkButton icon="list" href={employersPath.to({}, { ...data.query, page: undefined })}>
                {t('map.list')}
              </LinkButton>
            }
          />
          <Split
            aside={
              <>
                {places.length > 0 ? <Places data={data} view={view} /> : null}
                {data.town === undefined && places.length > 0 ? null : <Towns data={data} view={view} />}
              </>
            }
          >
            <Card>
              {knownCount === 0 ? (
                <EmptyState icon="map-pin" title={t('map.none')}>
                  {t('map.noneText')}
                </EmptyState>
              ) : (
                <Stack gap="sm">
                  <Drawing data={data} view={view} />
                  <Text soft small>
                    {t('map.north')}
                  </Text>
                </Stack>
              )}
              {knownCount < placeCount ? (
                <Text soft>{t('map.without', { count: placeCount - knownCount })}</Text>
              ) : null}
            </Card>
          </Split>
        </Stack>
      ),
    };
  },
});

const townId = (city: string) => `town-${encodeURIComponent(city || '-').replaceAll('%', '_')}`;
const townHref = ({ query }: Data, city: string) =>
  `${employerMapPath.to({}, { ...query, page: undefined, sort: undefined, order: undefined, town: city || NO_TOWN })}#${townId(city)}`;

function Drawing({ data, view }: Props) {
  const t = employerTranslate(view.locale);
  const { width, height, dots } = drawMap(data.towns);
  const isListed = (city: string) => data.places.some((place) => place.city === city);
  return (
    <DotMap
      label={t('map.drawing')}
      width={width}
      height={height}
      dots={dots.map(({ key, others, ...dot }) => ({
        ...dot,
        label: others === 0 ? key || t('map.unknown') : `${key || t('map.unknown')} +${others}`,
        href: isListed(key) ? `#${townId(key)}` : townHref(data, key),
      }))}
    />
  );
}

function Towns({ data, view }: Props) {
  const t = employerTranslate(view.locale);
  const { towns, townCount } = data;
  return (
    <Card title={t('map.places')}>
      <Stack gap="sm">
        <LinkList
          label={t('map.places')}
          items={towns.map(({ city, count }) => ({
            key: city,
            href: townHref(data, city),
            title: city || t('map.unknown'),
            end: formatNumber(view.locale, count),
          }))}
        />
        {townCount > towns.length ? <Text soft>{t('map.moreTowns', { count: townCount - towns.length })}</Text> : null}
      </Stack>
    </Card>
  );
}

function Places({ data, view }: Props) {
  const t = employerTranslate(view.locale);
  const towns = Map.groupBy(data.places, ({ city }) => city);
  const countOf = (city: string, shown: number) => data.towns.find((town) => town.city === city)?.count ?? shown;
  return (
    <Card title={t('map.workplaces')}>
      <Stack gap="lg">
        {[...towns].map(([city, all]) => (
          <Section
            key={city}
            id={townId(city)}
            level={3}
            title={`${city || t('map.unknown')} (${formatNumber(view.locale, countOf(city, all.length))})`}
          >
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
            {countOf(city, all.length) > all.length ? (
              <Text soft>{t('map.moreInTown', { count: countOf(city, all.length) - all.length })}</Text>
            ) : null}
          </Section>
        ))}
      </Stack>
    </Card>
  );
}
