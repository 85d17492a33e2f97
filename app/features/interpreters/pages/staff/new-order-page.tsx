import { z } from 'zod';
import { BelowParticipantHeader, interpreterWords } from '#app/features/enrolments/pages/parts.tsx';
import { getParticipantHead, languageOptions } from '#app/features/enrolments/public.ts';
import { interpreterForms } from '#app/features/people/domain/person-languages.ts';
import { getContact } from '#app/features/people/public.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { newOrderForm } from '../../domain/order-form.ts';
import { interpretersPath, newOrderPath, orderPath } from '../../domain/paths.ts';
import { orderInterpreter as mayOrder } from '../../domain/permissions.ts';
import { listBookable } from '../../server/get-orders.ts';
import { orderInterpreter } from '../../server/order-interpreter.ts';
import type { Bookable } from '../../server/order-store.ts';
import { formState, orderTranslate, whenWords } from '../words.ts';

type Bookables = { sessions: Bookable[]; meetings: Bookable[] };

export const newOrderPage = definePage({
  path: newOrderPath,
  permission: mayOrder,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ session: z.uuid().optional().catch(undefined), meeting: z.uuid().optional().catch(undefined) }),
  form: newOrderForm,
  load: async (ctx, { params, query }) => {
    const [head, bookable] = await Promise.all([
      getParticipantHead(ctx, params.enrolmentId),
      listBookable(ctx, params.enrolmentId),
    ]);
    return { head, bookable, query, file: await getContact(ctx, head.personId), id: newId() };
  },
  submit: async (ctx, { params, form }) => {
    const ordered = await orderInterpreter(ctx, params.enrolmentId, form);
    return ordered.ok ? ok(orderPath.to({ ...params, orderId: ordered.value.id }, { done: 'saved' })) : ordered;
  },
  view: ({ head, bookable, query, file, id }, view) => {
    const { locale } = view;
    const t = orderTranslate(locale);
    const state = formState(view);
    const { needs, languages } = file;
    const first = languages.find(({ isFirst }) => isFirst)?.language;
    const wished = needs.interpreterLanguage ?? (first === 'sv' ? undefined : first);
    const back = interpretersPath.to({ enrolmentId: head.id });
    const chosen = query.session ? 'session' : query.meeting || bookable.meetings.length > 0 ? 'meeting' : 'other';
    return {
      title: t('newOrder.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={locale}
            title={t('newOrder.title')}
            lead={t('newOrder.lead')}
            below={{ href: back, label: t('title') }}
          />
          <FormCard
            state={state}
            id="form"
            hidden={{ id: state.textOf('id', id) }}
            warnUnsaved
            submit={t('newOrder.submit')}
            icon="save"
            cancel={{ href: back, label: t('cancel') }}
          >
            <RadioGroup
              name="occasion"
              legend={t('newOrder.for')}
              defaultValue={state.textOf('occasion', chosen)}
              error={state.errorOf('occasion')}
              options={[
                {
                  value: 'meeting',
                  label: t('occasion.meeting'),
                  fields: <Choose kind="meeting" state={state} view={view} all={bookable} chosen={query.meeting} />,
                },
                {
                  value: 'session',
                  label: t('occasion.session'),
                  fields: <Choose kind="session" state={state} view={view} all={bookable} chosen={query.session} />,
                },
                { value: 'other', label: t('occasion.other'), fields: <OwnTime state={state} view={view} /> },
              ]}
            />
            <TextInput
              name="place"
              label={t('newOrder.place')}
              hint={t('newOrder.placeHint')}
              optionalText={t('optional')}
              maxLength={200}
              width="lg"
              defaultValue={state.textOf('place')}
              error={state.errorOf('place')}
            />
            {needs.interpreter === null ? null : (
              <Text soft small>
                {t('need')}: {interpreterWords(locale, needs)}
              </Text>
            )}
            <Columns min="narrow">
              <Select
                name="language"
                label={t('newOrder.language')}
                emptyLabel={t('newOrder.choose')}
                options={languageOptions(locale, [wished]).filter(({ value }) => value !== 'sv')}
                defaultValue={state.textOf('language', wished)}
                error={state.errorOf('language')}
                required
              />
              <Select
                name="gender"
                label={t('newOrder.gender')}
                emptyLabel={t('newOrder.genderAny')}
                options={[
                  { value: 'woman', label: t('newOrder.genderWoman') },
                  { value: 'man', label: t('newOrder.genderMan') },
                ]}
                defaultValue={state.textOf('gender', needs.interpreterGender ?? '')}
                error={state.errorOf('gender')}
              />
            </Columns>
            <RadioGroup
              name="form"
              id="interpreter-form"
              legend={t('newOrder.form')}
              inline
              options={interpreterForms.map((value) => ({ value, label: t(`form.${value}`) }))}
              defaultValue={state.textOf('form', needs.interpreterForms[0] ?? 'phone')}
              error={state.errorOf('form')}
            />
            <Columns min="narrow">
              <TextInput
                name="agency"
                label={t('newOrder.agency')}
                optionalText={t('optional')}
                maxLength={120}
                defaultValue={state.textOf('agency')}
                error={state.errorOf('agency')}
              />
              <TextInput
                name="reference"
                label={t('newOrder.reference')}
                optionalText={t('optional')}
                maxLength={60}
                defaultValue={state.textOf('reference')}
                error={state.errorOf('reference')}
                autoComplete="off"
              />
            </Columns>
          </FormCard>
        </Stack>
      ),
    };
  },
});

type Fields = { state: FormState; view: ViewContext };

function Choose({
  kind,
  state,
  view,
  all,
  chosen,
}: Fields & { kind: 'session' | 'meeting'; all: Bookables; chosen: string | undefined }) {
  const t = orderTranslate(view.locale);
  const bookables = kind === 'session' ? all.sessions : all.meetings;
  const name = `${kind}Id`;
  if (bookables.length === 0)
    return <Text soft>{t(kind === 'session' ? 'newOrder.noSessions' : 'newOrder.noMeetings')}</Text>;
  return (
    <Select
      name={name}
      label={t(`newOrder.${kind}`)}
      emptyLabel={t('newOrder.choose')}
      options={bookables.map((each) => ({
        value: each.id,
        label: `${whenWords(view.locale, each)} ${each.name || t('newOrder.meetingWithout')}`,
      }))}
      defaultValue={state.textOf(name, chosen ?? '')}
      error={state.errorOf(name)}
    />
  );
}

function OwnTime({ state, view }: Fields) {
  const t = orderTranslate(view.locale);
  return (
    <Cluster gap="md">
      <DateInput
        {...calendarProps(view.locale)}
        name="heldOn"
        label={t('newOrder.day')}
        defaultValue={state.textOf('heldOn')}
        error={state.errorOf('heldOn')}
      />
      <TimeInput
        name="startsAt"
        label={t('newOrder.from')}
        defaultValue={state.textOf('startsAt')}
        error={state.errorOf('startsAt')}
      />
      <TimeInput
        name="endsAt"
        label={t('newOrder.to')}
        defaultValue={state.textOf('endsAt')}
        error={state.errorOf('endsAt')}
      />
    </Cluster>
  );
}
