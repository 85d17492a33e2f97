import { z } from 'zod';
import { activityPlacesPath } from '#app/features/activities/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { placeRequestPath } from '../../domain/paths.ts';
import { changePlaces } from '../../domain/permissions.ts';
import { requestForm } from '../../domain/place-forms.ts';
import { decideRequest, getRequest, type RequestPage } from '../../server/place-requests.ts';
import { placeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { PlaceTrail } from '../parts/place-trail.tsx';
import { AnswerForm, OfferForm, ReinstateForm, WithdrawForm } from '../parts/request-forms.tsx';

/** One wish for a place: where it stands, what has happened, and what can be done. */
export const requestPage = definePage({
  path: placeRequestPath,
  permission: changePlaces,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ requestId: z.uuid() }),
  query: z.object({}),
  form: requestForm,
  load: (ctx, { params }) => getRequest(ctx, params.requestId),
  submit: async (ctx, { params, form }) => {
    const decided = await decideRequest(ctx, params.requestId, form);
    if (!decided.ok) return decided;
    return ok(
      form.do === 'answer'
        ? activityPlacesPath.to(decided.value, { done: 'saved' })
        : placeRequestPath.to(params, { done: 'saved' }),
    );
  },
  view: (data, view) => {
    const t = translate(placeTexts, view.locale);
    const { request, activity, position } = data;
    const state = formState(view);
    const lead =
      position !== undefined
        ? t('request.position', { position, activity: activity.name })
        : t(request.status === 'placed' ? 'request.placed' : 'request.withdrawn', { activity: activity.name });
    return {
      title: t('request.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('request.heading', { name: request.name })}
            lead={lead}
            kicker={<PlaceTrail activity={activity} locale={view.locale} />}
          />
          <FormProblems state={state} />
          <Forms data={data} view={view} />
          <Facts data={data} view={view} />
          <History data={data} view={view} />
        </Stack>
      ),
    };
  },
});

type Part = { data: RequestPage; view: ViewContext };

function Forms({ data, view }: Part) {
  const { status } = data.request;
  return (
    <>
      {status === 'waiting' ? <OfferForm data={data} view={view} /> : null}
      {status === 'offered' ? <AnswerForm data={data} view={view} /> : null}
      {status === 'waiting' ? <WithdrawForm data={data} view={view} /> : null}
      {status === 'withdrawn' ? <ReinstateForm data={data} view={view} /> : null}
    </>
  );
}

function Facts({ data: { request }, view: { locale } }: Part) {
  const t = translate(placeTexts, locale);
  return (
    <Card title={t('request.facts')} id="facts">
      <DefinitionList
        items={[
          {
            term: t('request.askedBy'),
            value: `${formatDate(locale, request.askedOn)}, ${t(`ask.askers.${request.askedBy}`)}`,
          },
          ...(request.startedOn === null
            ? []
            : [{ term: t('places.since'), value: formatDate(locale, request.startedOn) }]),
          {
            term: t('request.recordedBy'),
            value: [request.recordedByName, formatInstant(locale, request.recordedAt)].filter(Boolean).join(', '),
          },
        ]}
      />
    </Card>
  );
}

function History({ data: { events }, view: { locale } }: Part) {
  const t = translate(placeTexts, locale);
  return (
    <Card title={t('request.history')} id="history">
      <EventList
        label={t('request.history')}
        items={events.map((event) => ({
          key: event.id,
          date: formatInstant(locale, event.recordedAt),
          title: t(`request.events.${event.event}`),
          body: [
            event.answerBy === null ? null : t('request.until', { day: formatDate(locale, event.answerBy) }),
            event.reason,
            event.byName === null ? t('herself') : t('by', { name: event.byName }),
          ]
            .filter((line) => line !== null)
            .map((line) => (
              <Text key={line} soft small>
                {line}
              </Text>
            )),
        }))}
      />
    </Card>
  );
}
