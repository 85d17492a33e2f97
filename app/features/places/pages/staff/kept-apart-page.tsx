import { z } from 'zod';
import { activitiesPath, activityPlacesPath } from '#app/features/activities/domain/paths.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { ComboInput } from '#app/ui/combo-input.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { endKeptApartPath, keptApartPath } from '../../domain/paths.ts';
import { changeKeptApart, readKeptApart } from '../../domain/permissions.ts';
import { apartReasons, endPairForm, pairForm } from '../../domain/place-forms.ts';
import { addPair, endPair, getKeptApart, type KeptApartPage, type Pair } from '../../server/kept-apart.ts';
import { placeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

const audited = { action: 'write', category: 'participation' } as const;

/** Those of a programme who are kept apart. */
export const keptApartPage = definePage({
  path: keptApartPath,
  permission: readKeptApart,
  audit: { action: 'read', category: 'participation' },
  submitPermission: changeKeptApart,
  submitAudit: audited,
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  form: pairForm,
  load: (ctx, { params }) => getKeptApart(ctx, params.programmeId),
  submit: async (ctx, { params, form }) => {
    const added = await addPair(ctx, params.programmeId, form);
    return added.ok ? ok(keptApartPath.to(params, { done: 'saved' })) : added;
  },
  view: (data, view) => {
    const t = translate(placeTexts, view.locale);
    const open = data.pairs.filter(({ endedAt }) => endedAt === null);
    const ended = data.pairs.filter(({ endedAt }) => endedAt !== null);
    return {
      title: t('apart.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('apart.title')}
            lead={t('apart.lead')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: activitiesPath.to({}, { programme: data.programme.id }), label: data.programme.name }]}
              />
            }
          />
          {open.length === 0 ? (
            <EmptyState icon="users" title={t('apart.none')}>
              {t('apart.noneText')}
            </EmptyState>
          ) : (
            <Card title={t('apart.pair')} id="pairs">
              <Pairs pairs={open} programmeId={data.programme.id} view={view} />
            </Card>
          )}
          <NewPair data={data} view={view} />
          {ended.length === 0 ? null : (
            <Details summary={t('apart.ended', { count: ended.length })}>
              <Pairs pairs={ended} programmeId={data.programme.id} view={view} />
            </Details>
          )}
        </Stack>
      ),
    };
  },
});

/** Two people need not be kept apart any longer. */
export const endKeptApartAction = defineAction({
  path: endKeptApartPath,
  permission: changeKeptApart,
  audit: audited,
  params: z.object({ programmeId: z.uuid(), pairId: z.uuid() }),
  form: endPairForm,
  submit: async (ctx, { params, form }) => {
    await endPair(ctx, params, form.reason);
    return ok(keptApartPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => keptApartPath.to(params),
});

function Pairs({ pairs, programmeId, view }: { pairs: readonly Pair[]; programmeId: string; view: ViewContext }) {
  const { locale } = view;
  const t = translate(placeTexts, locale);
  return (
    <EventList
      label={t('apart.pair')}
      items={pairs.map((pair) => ({
        key: pair.id,
        icon: 'users' as const,
        date: [formatDate(locale, dayOf(pair.recordedAt)), pair.byName && t('by', { name: pair.byName })]
          .filter(Boolean)
          .join(' '),
        title: t('apart.and', { one: pair.name, other: pair.otherName }),
        body: (
          <>
            <Text small>{t(`apart.reasons.${pair.reason}`)}</Text>
            {pair.endedAt !== null ? (
              <Text small soft>
                {t('apart.endedBecause', {
                  day: formatDate(locale, dayOf(pair.endedAt)),
                  reason: pair.endReason ?? '',
                })}
              </Text>
            ) : (
              <>
                {pair.together.length > 0 ? (
                  <Text small>
                    {t('apart.together', { groups: '' })}
                    {pair.together.map(({ id, name }) => (
                      <a key={id} href={activityPlacesPath.to({ activityId: id })}>
                        {name}{' '}
                      </a>
                    ))}
                  </Text>
                ) : null}
                <Details summary={t('apart.end')}>
                  <Form action={endKeptApartPath.to({ programmeId, pairId: pair.id })}>
                    <TextInput
                      name="reason"
                      id={`end-${pair.id}`}
                      label={t('apart.endReason')}
                      maxLength={500}
                      required
                    />
                    <Button size="sm" variant="secondary">
                      {t('apart.endButton')}
                    </Button>
                  </Form>
                </Details>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}

function NewPair({ data, view }: { data: KeptApartPage; view: ViewContext }) {
  const t = translate(placeTexts, view.locale);
  const state = formState(view);
  const combo = {
    emptyLabel: t('choosePerson'),
    width: 'md' as const,
    locale: view.locale === 'sv' ? 'sv-SE' : 'en-GB',
    texts: { open: t('combo.open'), list: t('combo.list'), nothing: t('combo.nothing') },
    options: data.people.map((each) => ({ value: each.enrolmentId, label: each.name })),
  };
  return (
    <FormCard
      title={t('apart.add')}
      state={state}
      hidden={{ id: state.textOf('id', newId()) }}
      submit={t('apart.addButton')}
      cancel={{ href: activitiesPath.to(), label: t('cancel') }}
    >
      <Columns>
        <ComboInput
          {...combo}
          name="enrolmentId"
          label={t('apart.one')}
          defaultValue={state.textOf('enrolmentId')}
          error={state.errorOf('enrolmentId')}
        />
        <ComboInput
          {...combo}
          name="otherEnrolmentId"
          label={t('apart.other')}
          defaultValue={state.textOf('otherEnrolmentId')}
          error={state.errorOf('otherEnrolmentId')}
        />
      </Columns>
      <RadioGroup
        name="reason"
        legend={t('apart.reason')}
        hint={t('apart.reasonHint')}
        defaultValue={state.textOf('reason')}
        error={state.errorOf('reason')}
        options={apartReasons.map((reason) => ({ value: reason, label: t(`apart.reasons.${reason}`) }))}
      />
    </FormCard>
  );
}
