import { z } from 'zod';
import { listOwnProgrammes } from '#app/features/enrolments/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { changeEventForm, type EmployerEvent, type Network, newEventForm } from '../../domain/events.ts';
import {
  changeEventPath,
  employerEventPath,
  employerEventsPath,
  employerNetworkPath,
  newEventPath,
  newNetworkPath,
} from '../../domain/paths.ts';
import { keepEmployers, readEmployers } from '../../domain/permissions.ts';
import { addEvent, changeEvent, getEvent, listEventsAndNetworks } from '../../server/keep-events.ts';
import { EventFields } from '../parts/event-fields.tsx';
import { EmployerFormFrame, EmployerTrail } from '../parts/frame.tsx';
import { ProgrammeSelect } from '../parts/programme-select.tsx';
import { employerTranslate, formState, noPeople } from '../words.ts';

/** Events that employers are invited to, and the networks they are in. */
export const employerEventsPage = definePage({
  path: employerEventsPath,
  permission: readEmployers,
  audit: noPeople,
  params: z.object({}),
  query: z.object({}),
  load: listEventsAndNetworks,
  view: ({ events, networks }, view) => {
    const t = employerTranslate(view.locale);
    return {
      title: t('events.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('events.title')}
            kicker={<EmployerTrail view={view} />}
            actions={
              <LinkButton variant="primary" icon="plus" href={newEventPath.to()}>
                {t('events.new')}
              </LinkButton>
            }
          />
          <Events events={events} view={view} />
          <Networks networks={networks} view={view} />
        </Stack>
      ),
    };
  },
});

function Events({ events, view }: { events: readonly EmployerEvent[]; view: ViewContext }) {
  const t = employerTranslate(view.locale);
  return (
    <Card title={t('events.events')}>
      {events.length === 0 ? <Text soft>{t('events.none')}</Text> : null}
      <LinkList
        label={t('events.events')}
        items={events.map((event) => ({
          key: event.id,
          href: employerEventPath.to({ employerEventId: event.id }),
          lead: formatDate(view.locale, event.heldOn),
          title: event.title,
          meta: [
            event.place,
            event.networkName,
            t('events.counts', { invited: event.invitedCount, came: event.cameCount }),
          ]
            .filter(Boolean)
            .join(' · '),
          end: event.cancelled ? <Tag tone="warning">{t('events.cancelled')}</Tag> : undefined,
        }))}
      />
    </Card>
  );
}

function Networks({ networks, view }: { networks: readonly Network[]; view: ViewContext }) {
  const t = employerTranslate(view.locale);
  return (
    <Card
      title={t('events.networks')}
      actions={
        <LinkButton size="sm" icon="plus" href={newNetworkPath.to()}>
          {t('events.newNetwork')}
        </LinkButton>
      }
    >
      {networks.length === 0 ? <Text soft>{t('events.noNetworks')}</Text> : null}
      <LinkList
        label={t('events.networks')}
        items={networks.map((network) => ({
          key: network.id,
          href: employerNetworkPath.to({ employerNetworkId: network.id }),
          title: network.name,
          meta: network.words,
          end: network.endedOn ? <Tag>{t('events.ended')}</Tag> : undefined,
        }))}
      />
    </Card>
  );
}

export const newEventPage = definePage({
  path: newEventPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => {
    const [programmes, { networks }] = await Promise.all([listOwnProgrammes(ctx), listEventsAndNetworks(ctx)]);
    return { programmes, networks, id: newId() };
  },
  view: ({ programmes, networks, id }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('events.new'),
      islands: true,
      body: (
        <EmployerFormFrame view={view} state={state} title={t('events.new')} hidden={{ id: state.textOf('id', id) }}>
          <ProgrammeSelect programmes={programmes} state={state} locale={view.locale} />
          <EventFields state={state} view={view} networks={networks} />
        </EmployerFormFrame>
      ),
    };
  },
  form: newEventForm,
  submit: async (ctx, { form }) => {
    const added = await addEvent(ctx, form);
    return added.ok ? ok(employerEventPath.to({ employerEventId: added.value.id }, { done: 'created' })) : added;
  },
});

export const changeEventPage = definePage({
  path: changeEventPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({ employerEventId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const [{ event }, { networks }] = await Promise.all([
      getEvent(ctx, params.employerEventId, { text: '', network: false }),
      listEventsAndNetworks(ctx),
    ]);
    return { event, networks: networks.filter(({ programmeId }) => programmeId === event.programmeId) };
  },
  view: ({ event, networks }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('events.change'),
      islands: true,
      body: (
        <EmployerFormFrame
          view={view}
          state={state}
          title={t('events.change')}
          hidden={{ version: String(event.version) }}
        >
          <EventFields state={state} view={view} networks={networks} saved={event} />
        </EmployerFormFrame>
      ),
    };
  },
  form: changeEventForm,
  submit: async (ctx, { params, form }) => {
    const changed = await changeEvent(ctx, params.employerEventId, form);
    return changed.ok ? ok(employerEventPath.to(params, { done: 'saved' })) : changed;
  },
});
