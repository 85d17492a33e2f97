import type { ReactNode } from 'react';
import { z } from 'zod';
import { activitiesPath, activityPath, venuePath } from '#app/features/activities/domain/paths.ts';
import { weekPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { definePage, type RequestContext, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type FeedSubject, feedForm } from '../../domain/feed.ts';
import { activityCalendarPath, calendarsPath, participantCalendarPath, venueCalendarPath } from '../../domain/paths.ts';
import { ownCalendar, participantCalendar, shareCalendar } from '../../domain/permissions.ts';
import { findFeed, keepFeed } from '../../server/feeds.ts';
import { findNamed } from '../../server/named-subjects.ts';
import { calendarTexts } from '../../texts/index.ts';
import { FeedCard, type FeedData } from '../parts/feed-card.tsx';

const noQuery = z.object({});
const nobody = { none: 'an address of a calendar; nobody who takes part' } as const;

async function feedOf(ctx: RequestContext, subject: FeedSubject): Promise<FeedData> {
  return { feed: await findFeed(ctx, subject), newId: newId(), origin: ctx.services.origin };
}

type Heading = { title: string; lead: string; items: { href: string; label: string }[] };

function drawFeed(view: ViewContext, { title, lead, items }: Heading, card: ReactNode) {
  const label = translate(calendarTexts, view.locale)('breadcrumbs');
  const body = (
    <Stack gap="lg">
      <PageHeader kicker={<Breadcrumbs label={label} items={items} />} title={title} lead={lead} />
      {card}
    </Stack>
  );
  return { title, body };
}

/** The calendar of one's own sessions. */
export const ownCalendarPage = definePage({
  path: calendarsPath,
  permission: ownCalendar,
  audit: nobody,
  params: z.object({}),
  query: noQuery,
  load: (ctx) => feedOf(ctx, { kind: 'own' }),
  view: (data, view) => {
    const t = translate(calendarTexts, view.locale);
    const items = [{ href: activitiesPath.to(), label: t('activities') }];
    return drawFeed(view, { title: t('own.title'), lead: t('own.lead'), items }, <FeedCard data={data} view={view} />);
  },
  form: feedForm,
  submit: async (ctx, { form }) => {
    const kept = await keepFeed(ctx, { kind: 'own' }, form);
    return kept.ok ? ok(calendarsPath.to({}, { done: 'saved' })) : kept;
  },
});

/** A group's calendar. */
export const activityCalendarPage = definePage({
  path: activityCalendarPath,
  permission: shareCalendar,
  audit: nobody,
  params: z.object({ activityId: z.uuid() }),
  query: noQuery,
  load: async (ctx, { params }) => {
    const { name, subject } = await findNamed(ctx, 'activity', params.activityId);
    return { name, activityId: params.activityId, data: await feedOf(ctx, subject) };
  },
  view: ({ name, activityId, data }, view) => {
    const t = translate(calendarTexts, view.locale);
    const items = [
      { href: activitiesPath.to(), label: t('activities') },
      { href: activityPath.to({ activityId }), label: name },
    ];
    return drawFeed(
      view,
      { title: t('activity.title', { name }), lead: t('activity.lead'), items },
      <FeedCard data={data} view={view} />,
    );
  },
  form: feedForm,
  submit: async (ctx, { params, form }) => {
    const { subject } = await findNamed(ctx, 'activity', params.activityId);
    const kept = await keepFeed(ctx, subject, form);
    return kept.ok ? ok(activityCalendarPath.to(params, { done: 'saved' })) : kept;
  },
});

/** When a venue is taken. */
export const venueCalendarPage = definePage({
  path: venueCalendarPath,
  permission: shareCalendar,
  audit: nobody,
  params: z.object({ venueId: z.uuid() }),
  query: noQuery,
  load: async (ctx, { params }) => {
    const { name, subject } = await findNamed(ctx, 'venue', params.venueId);
    return { name, venueId: params.venueId, data: await feedOf(ctx, subject) };
  },
  view: ({ name, venueId, data }, view) => {
    const t = translate(calendarTexts, view.locale);
    const items = [
      { href: activitiesPath.to(), label: t('activities') },
      { href: venuePath.to({ venueId }), label: name },
    ];
    return drawFeed(
      view,
      { title: t('venue.title', { name }), lead: t('venue.lead'), items },
      <FeedCard data={data} view={view} alwaysNeutral />,
    );
  },
  form: feedForm,
  submit: async (ctx, { params, form }) => {
    const { subject } = await findNamed(ctx, 'venue', params.venueId);
    const kept = await keepFeed(ctx, subject, form);
    return kept.ok ? ok(venueCalendarPath.to(params, { done: 'saved' })) : kept;
  },
});

const subjectOf = ({ id, programmeId, personId, restricted }: ParticipantHead): FeedSubject => ({
  kind: 'participant',
  enrolmentId: id,
  programmeId,
  personId,
  restricted,
});

/** A participant's calendar, to hand over to her; nobody with protected identity has one. */
export const participantCalendarPage = definePage({
  path: participantCalendarPath,
  permission: participantCalendar,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: noQuery,
  load: async (ctx, { params }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    return { head, data: await feedOf(ctx, subjectOf(head)) };
  },
  view: ({ head, data }, view) => {
    const t = translate(calendarTexts, view.locale);
    return {
      title: t('participant.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            below={{ href: weekPath.to({ enrolmentId: head.id }), label: t('participant.back') }}
            title={t('participant.title')}
            lead={t('participant.lead')}
          />
          {head.restricted ? (
            <Alert tone="warning">{t('participant.protected')}</Alert>
          ) : (
            <FeedCard data={data} view={view} />
          )}
        </Stack>
      ),
    };
  },
  form: feedForm,
  submitAudit: { action: 'write', category: 'participation' },
  submit: async (ctx, { params, form }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const kept = await keepFeed(ctx, subjectOf(head), form);
    return kept.ok ? ok(participantCalendarPath.to(params, { done: 'saved' })) : kept;
  },
});
