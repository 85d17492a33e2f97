import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { answerDay, offerForm } from '../../domain/offer-form.ts';
import { offerPlacePath, waitingPersonPath } from '../../domain/paths.ts';
import { offerPlacePermission } from '../../domain/permissions.ts';
import { getWaitingPerson, offerPlace, type WaitingPerson } from '../../server/waiting-list.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { WaitingTrail } from '../parts/waiting-trail.tsx';

/** Offering a place, with a last day to answer, and a reason when somebody stands before. */
export const offerPlacePage = definePage({
  path: offerPlacePath,
  permission: offerPlacePermission,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: offerForm,
  load: (ctx, { params }) => getWaitingPerson(ctx, params.enrolmentId),
  submit: async (ctx, { params, form }) => {
    const offered = await offerPlace(ctx, params.enrolmentId, form);
    return offered.ok ? ok(waitingPersonPath.to(params, { done: 'saved' })) : offered;
  },
  view: (person, view) => {
    const t = translate(referralTexts, view.locale);
    const { head, offers } = person;
    const name = fullName(head);
    const title = t('offer.title', { name });
    const back = waitingPersonPath.to({ enrolmentId: head.id });
    const crumbs = <WaitingTrail at={head} person={{ enrolmentId: head.id, name }} locale={view.locale} />;
    const problem =
      head.status !== 'waiting'
        ? t('problem.not-waiting')
        : offers.some(({ answer }) => answer === null)
          ? t('problem.offer-open')
          : undefined;
    return {
      title: t('person.offer'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader kicker={crumbs} title={title} lead={t('offer.lead')} />
          {problem ? (
            <Alert tone="warning">
              <p>{problem}</p>
              <LinkButton href={back}>{name}</LinkButton>
            </Alert>
          ) : (
            <OfferForm person={person} view={view} back={back} />
          )}
        </Stack>
      ),
    };
  },
});

function OfferForm({ person, view, back }: { person: WaitingPerson; view: ViewContext; back: string }) {
  const { locale, today } = view;
  const t = translate(referralTexts, locale);
  const state = formState(view);
  const { head, definition, passedOver } = person;
  const hidden = { id: state.textOf('id', newId()), version: String(head.version) };
  return (
    <FormCard
      state={state}
      hidden={hidden}
      warnUnsaved
      submit={t('offer.submit')}
      cancel={{ href: back, label: t('cancel') }}
    >
      <Columns>
        <DateInput
          {...calendarProps(locale)}
          name="answerBy"
          label={t('offer.answerBy')}
          defaultValue={state.textOf('answerBy', answerDay(definition.admission, today))}
          error={state.errorOf('answerBy')}
          min={today}
        />
        <DateInput
          {...calendarProps(locale)}
          name="startsOn"
          label={t('offer.startsOn')}
          optionalText={t('optional')}
          defaultValue={state.textOf('startsOn')}
          error={state.errorOf('startsOn')}
          min={today}
        />
      </Columns>
      {passedOver.length > 0 ? (
        <>
          <Alert tone="warning" title={t('offer.passedOver', { count: passedOver.length })} compact>
            <p>{passedOver.slice(0, 10).map(fullName).join(', ')}</p>
            <p>{t('offer.passedOverText')}</p>
          </Alert>
          <TextArea
            name="skipReason"
            label={t('offer.skipReason')}
            hint={t('offer.skipHint')}
            defaultValue={state.textOf('skipReason')}
            error={state.errorOf('skipReason')}
            maxLength={500}
            rows={2}
            required
          />
        </>
      ) : null}
    </FormCard>
  );
}
