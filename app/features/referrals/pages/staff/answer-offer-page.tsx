import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { answerForm, offerAnswers } from '../../domain/offer-form.ts';
import { answerOfferPath, waitingPersonPath } from '../../domain/paths.ts';
import { offerPlacePermission } from '../../domain/permissions.ts';
import { answerOffer, getOffer } from '../../server/waiting-list.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { WaitingTrail } from '../parts/waiting-trail.tsx';

const afterwards = ['stays', 'leaves'] as const;

/** What became of an offer, and whether she keeps her place on the list when it came to nothing. */
export const answerOfferPage = definePage({
  path: answerOfferPath,
  permission: offerPlacePermission,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ offerId: z.uuid() }),
  query: z.object({}),
  form: answerForm,
  load: (ctx, { params }) => getOffer(ctx, params.offerId),
  submit: async (ctx, { params, form }) => {
    const answered = await answerOffer(ctx, params.offerId, form);
    return answered.ok
      ? ok(waitingPersonPath.to({ enrolmentId: answered.value.enrolmentId }, { done: 'saved' }))
      : answered;
  },
  view: ({ offer, head }, view) => {
    const { locale, today } = view;
    const t = translate(referralTexts, locale);
    const state = formState(view);
    const name = fullName(offer);
    const title = t('answer.title', { name });
    const back = waitingPersonPath.to({ enrolmentId: offer.enrolmentId });
    const crumbs = <WaitingTrail at={offer} person={{ enrolmentId: offer.enrolmentId, name }} locale={locale} />;
    const lead = t('answer.lead', {
      offered: formatDate(locale, offer.offeredOn),
      by: formatDate(locale, offer.answerBy),
    });
    return {
      title: t('person.answer'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader kicker={crumbs} title={title} lead={lead} />
          {offer.answer ? (
            <Alert tone="success">
              <p>
                {t('answer.done', {
                  answer: t(`person.answered.${offer.answer}`).toLocaleLowerCase(locale),
                  day: formatDate(locale, offer.answeredOn),
                })}
              </p>
              <LinkButton href={back}>{name}</LinkButton>
            </Alert>
          ) : (
            <FormCard
              state={state}
              hidden={{ version: String(head.version) }}
              warnUnsaved
              submit={t('answer.submit')}
              cancel={{ href: back, label: t('cancel') }}
            >
              <RadioGroup
                name="answer"
                legend={t('answer.answer')}
                defaultValue={state.textOf('answer')}
                error={state.errorOf('answer')}
                required
                options={offerAnswers.map((value) => ({ value, label: t(`answer.answers.${value}`) }))}
              />
              <DateInput
                {...calendarProps(locale)}
                name="answeredOn"
                label={t('answer.answeredOn')}
                defaultValue={state.textOf('answeredOn', today)}
                error={state.errorOf('answeredOn')}
                min={offer.offeredOn}
                max={today}
              />
              <RadioGroup
                name="onList"
                legend={t('answer.onList')}
                defaultValue={state.textOf('onList', 'stays')}
                error={state.errorOf('onList')}
                options={afterwards.map((value) => ({ value, label: t(`answer.onLists.${value}`) }))}
              />
              <TextInput
                name="note"
                label={t('answer.note')}
                hint={t('answer.noteHint')}
                optionalText={t('optional')}
                defaultValue={state.textOf('note')}
                error={state.errorOf('note')}
                maxLength={500}
                autoComplete="off"
              />
            </FormCard>
          )}
        </Stack>
      ),
    };
  },
});
