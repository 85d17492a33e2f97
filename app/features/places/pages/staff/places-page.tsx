import { z } from 'zod';
import {
  activityMembersPath,
  activityPlacesPath,
  activityPortalCardsPath,
  cardsPath,
} from '#app/features/activities/domain/paths.ts';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { handlePortalCards } from '#app/features/portal-access/domain/permissions.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import {
  askForPlacePath,
  keptApartPath,
  memberTimesPath,
  placeRequestPath,
  placesSettingsPath,
} from '../../domain/paths.ts';
import { readKeptApart, readPlaces, setPlaceRules } from '../../domain/permissions.ts';
import { getPlaces, type Places } from '../../server/get-places.ts';
import { placeTexts } from '../../texts/index.ts';
import { PlaceTrail } from '../parts/place-trail.tsx';
import { timeLine } from '../parts/time-line.ts';

/** The places of a group: who has one, who waits and in which order, where they live. */
export const placesPage = definePage({
  path: activityPlacesPath,
  permission: readPlaces,
  audit: { action: 'read', category: 'directory' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getPlaces(ctx, params.activityId),
  view: (data, view) => {
    const t = translate(placeTexts, view.locale);
    const { activity } = data;
    const here = { activityId: activity.id };
    const isGroup = activity.form === 'group';
    const actions = (
      <>
        {isGroup ? (
          <LinkButton variant="primary" icon="user-plus" href={activityMembersPath.to(here)}>
            {t('places.add')}
          </LinkButton>
        ) : null}
        {isGroup ? <LinkButton href={askForPlacePath.to(here)}>{t('places.ask')}</LinkButton> : null}
        <LinkButton href={cardsPath.to(here)}>{t('places.cards')}</LinkButton>
        {may(view.caller, handlePortalCards) ? (
          <LinkButton href={activityPortalCardsPath.to(here)}>{t('places.portalCards')}</LinkButton>
        ) : null}
        {may(view.caller, setPlaceRules) ? (
          <LinkButton icon="settings" href={placesSettingsPath.to(here)}>
            {t('places.rules')}
          </LinkButton>
        ) : null}
      </>
    );
    return {
      title: `${t('places.title')}: ${activity.name}`,
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('places.title')}
            lead={activity.name}
            actions={actions}
            kicker={<PlaceTrail activity={activity} locale={view.locale} withPlaces={false} />}
          />
          {isGroup ? (
            <>
              <Numbers data={data} view={view} />
              <WaitingList data={data} view={view} />
              <Members data={data} view={view} />
              <Municipalities data={data} view={view} />
            </>
          ) : (
            <Alert tone="info">{t('places.dropIn')}</Alert>
          )}
          {may(view.caller, readKeptApart) ? (
            <div>
              <Link href={keptApartPath.to({ programmeId: activity.programmeId })}>{t('places.apart')}</Link>
            </div>
          ) : null}
        </Stack>
      ),
    };
  },
});

type Part = { data: Places; view: ViewContext };

function Numbers({ data: { activity, placesLeft, waiting, members }, view }: Part) {
  const t = translate(placeTexts, view.locale);
  const offered = waiting.filter(({ status }) => status === 'offered').length;
  const { capacity } = activity;
  return (
    <StatRow>
      <Stat
        label={t('places.taken')}
        value={
          capacity === null || placesLeft === null
            ? formatNumber(view.locale, members.length)
            : t('places.takenOf', { taken: capacity - placesLeft, places: capacity })
        }
        sub={placesLeft === null ? t('places.noLimit') : t('places.free', { count: Math.max(0, placesLeft) })}
      />
      <Stat label={t('places.offered')} value={formatNumber(view.locale, offered)} />
      <Stat label={t('places.waiting')} value={formatNumber(view.locale, waiting.length - offered)} />
    </StatRow>
  );
}

function WaitingList({ data: { waiting, withdrawn, rules }, view }: Part) {
  const { locale, today } = view;
  const t = translate(placeTexts, locale);
  const places = new Map(waiting.map(({ requestId }, index) => [requestId, index + 1]));
  return (
    <Card
      id="waiting"
      title={t('places.list')}
      description={t(`places.order.${rules.waitingOrder}`)}
      flush={waiting.length > 0}
    >
      <Table
        caption={t('places.list')}
        captionHidden
        bare
        compact
        rows={waiting}
        rowKey={({ requestId }) => requestId}
        empty={<EmptyState icon="circle-check" title={t('places.nobodyWaits')} />}
        columns={[
          {
            key: 'place',
            header: t('places.place'),
            numeric: true,
            labelled: true,
            cell: ({ requestId }) => formatNumber(locale, places.get(requestId) ?? 0),
          },
          {
            key: 'who',
            header: t('places.who'),
            rowHeader: true,
            cell: ({ requestId, name }) => <Link href={placeRequestPath.to({ requestId })}>{name}</Link>,
          },
          {
            key: 'asked',
            header: t('places.asked'),
            nowrap: true,
            labelled: true,
            cell: ({ askedOn }) => formatDate(locale, askedOn),
          },
          {
            key: 'since',
            header: t('places.since'),
            nowrap: true,
            hiddenOnPhone: true,
            cell: ({ startedOn }) => (startedOn === null ? '' : formatDate(locale, startedOn)),
          },
          {
            key: 'state',
            header: t('places.state'),
            besideName: true,
            cell: ({ answerBy, skipCount }) => (
              <Cluster gap="xs">
                {answerBy === null ? (
                  <Tag>{t('places.waits')}</Tag>
                ) : (
                  <Tag tone={answerBy < today ? 'danger' : 'warm'}>
                    {t(answerBy < today ? 'places.overdue' : 'places.offeredUntil', {
                      day: formatDate(locale, answerBy),
                    })}
                  </Tag>
                )}
                {skipCount > 0 ? <Tag outline>{t('places.skipped', { count: skipCount })}</Tag> : null}
              </Cluster>
            ),
          },
        ]}
      />
      {withdrawn.length === 0 ? null : (
        <Details summary={t('places.withdrawn', { count: withdrawn.length })}>
          {withdrawn.map(({ requestId, name }) => (
            <div key={requestId}>
              <Link href={placeRequestPath.to({ requestId })}>{name}</Link>
            </div>
          ))}
        </Details>
      )}
    </Card>
  );
}

function Members({ data: { activity, members }, view }: Part) {
  const { locale, today } = view;
  const t = translate(placeTexts, locale);
  const day = (on: Places['members'][number]['joinedOn']) => formatDate(locale, on);
  return (
    <Card id="members" title={t('places.members')} flush={members.length > 0}>
      <Table
        caption={t('places.members')}
        captionHidden
        bare
        compact
        rows={members}
        rowKey={({ enrolmentId, joinedOn }) => `${enrolmentId} ${joinedOn}`}
        empty={<EmptyState icon="users" title={t('places.noMembers')} />}
        columns={[
          {
            key: 'who',
            header: t('places.who'),
            rowHeader: true,
            cell: ({ enrolmentId, name }) => (
              <Link quiet href={participantPath.to({ enrolmentId })}>
                {name}
              </Link>
            ),
          },
          { key: 'municipality', header: t('places.municipality'), cell: ({ municipality }) => municipality ?? '' },
          {
            key: 'times',
            header: t('places.times'),
            cell: ({ enrolmentId, exclusions }) => (
              <Link quiet href={memberTimesPath.to({ activityId: activity.id, enrolmentId })}>
                {exclusions.length === 0
                  ? t('places.allTimes')
                  : `${t('places.notExpected')}: ${exclusions.map((each) => timeLine(each, locale)).join('; ')}`}
              </Link>
            ),
          },
          {
            key: 'state',
            header: t('places.state'),
            besideName: true,
            cell: ({ joinedOn, leftOn }) =>
              leftOn !== null ? (
                <Tag>{t('places.leaves', { day: day(leftOn) })}</Tag>
              ) : joinedOn > today ? (
                <Tag>{t('places.joins', { day: day(joinedOn) })}</Tag>
              ) : null,
          },
        ]}
      />
    </Card>
  );
}

function Municipalities({ data: { municipalities }, view }: Part) {
  const t = translate(placeTexts, view.locale);
  if (municipalities.length === 0) return null;
  return (
    <Card id="municipalities" title={t('places.municipalities')}>
      <DefinitionList
        items={municipalities.map(({ municipality, count }) => ({
          term: municipality ?? t('places.municipalityUnknown'),
          value: formatNumber(view.locale, count),
        }))}
      />
    </Card>
  );
}
