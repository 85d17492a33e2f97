import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { activitiesPath, newVenuePath, venuePath, venuesPath } from '../../domain/paths.ts';
import { keepVenuesPermission } from '../../domain/permissions.ts';
import { mapLink } from '../../domain/venue-input.ts';
import { listVenues, type Venue } from '../../server/keep-venues.ts';
import { activityTexts } from '../../texts/index.ts';

/** The venues of the caller's programmes and those that all programmes share. */
export const venuesPage = definePage({
  path: venuesPath,
  permission: keepVenuesPermission,
  audit: { none: 'venues hold no data about participants' },
  params: z.object({}),
  query: z.object({}),
  load: (ctx) => listVenues(ctx),
  view: (venues, view) => {
    const t = translate(activityTexts, view.locale);
    const add = (
      <LinkButton variant="primary" icon="plus" href={newVenuePath.to()}>
        {t('venues.add')}
      </LinkButton>
    );
    return {
      title: t('venues.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('title') }]} />}
            title={t('venues.title')}
            lead={t('venues.lead')}
            actions={venues.length === 0 ? undefined : add}
          />
          {venues.length === 0 ? (
            <EmptyState icon="map-pin" title={t('venues.empty')} action={add}>
              {t('venues.emptyText')}
            </EmptyState>
          ) : (
            <VenueTable venues={venues} view={view} />
          )}
        </Stack>
      ),
    };
  },
});

function VenueTable({ venues, view }: { venues: readonly Venue[]; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  return (
    <Table
      caption={t('venues.title')}
      captionHidden
      rows={venues}
      rowKey={(venue) => venue.id}
      columns={[
        {
          key: 'name',
          header: t('venues.name'),
          rowHeader: true,
          cell: (venue) => <Link href={venuePath.to({ venueId: venue.id })}>{venue.name}</Link>,
        },
        { key: 'address', header: t('venues.address'), cell: (venue) => <Address venue={venue} view={view} /> },
        { key: 'access', header: t('venues.accessNotes'), cell: (venue) => <Access venue={venue} view={view} /> },
        { key: 'used', header: t('venues.used'), cell: (venue) => venue.programmeName ?? t('venues.everybody') },
        {
          key: 'week',
          header: t('venues.week'),
          headerHidden: true,
          cell: (venue) => <Link href={activitiesPath.to({}, { venue: venue.id })}>{t('venues.week')}</Link>,
        },
      ]}
    />
  );
}

function Address({ venue, view }: { venue: Venue; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  const map = mapLink(venue);
  return (
    <Cluster gap="sm">
      <span>{venue.address}</span>
      {map === undefined ? null : (
        <Link href={map} rel="external noreferrer">
          {t('venues.map')}
        </Link>
      )}
    </Cluster>
  );
}

function Access({ venue, view }: { venue: Venue; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  return (
    <Cluster gap="sm">
      {venue.stepFree === null ? null : (
        <Tag tone={venue.stepFree ? 'success' : 'warning'}>
          {t(venue.stepFree ? 'venues.stepFreeTag' : 'venues.stairsTag')}
        </Tag>
      )}
      {venue.retired ? <Tag tone="neutral">{t('venues.retiredTag')}</Tag> : null}
      <span>{[venue.wayThere, venue.accessNotes].filter(Boolean).join(' · ')}</span>
    </Cluster>
  );
}
