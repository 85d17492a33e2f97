import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { historyPath } from '#app/features/history/domain/paths.ts';
import { FactField, OccupationFields, OngoingFields, SourceFields } from '#app/features/history/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RevealingRadioGroup } from '#app/ui/revealing-radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { followUpForm } from '../../domain/follow-up-form.ts';
import { followUpPath, followUpsPath } from '../../domain/paths.ts';
import { answerFollowUp as answerFollowUpPermission } from '../../domain/permissions.ts';
import { answerFollowUp } from '../../server/answer-follow-up.ts';
import { getFollowUp } from '../../server/list-follow-ups.ts';
import { outcomeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { pointName } from '../planned-follow-ups.tsx';

export const followUpPage = definePage({
  path: followUpPath,
  permission: answerFollowUpPermission,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ followUpId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getFollowUp(ctx, params.followUpId),
  view: ({ followUp, state, ongoing, endingIds, asksImprovement, factId, situationIds }, view) => {
    const { locale } = view;
    const t = translate(outcomeTexts, locale);
    const form = formState(view);
    const { enrolmentId, name, asksAboutOn, doneOn, outcome } = followUp;
    const who = name.split(' ')[0] || t('someone');
    const day = formatDate(locale, asksAboutOn);
    const title = t(asksAboutOn < view.today ? 'answer.titlePast' : 'answer.title', { who, day });
    const crumbs = [
      { href: followUpsPath.to(), label: t('followUps.title') },
      { href: participantPath.to({ enrolmentId }), label: name || t('someone') },
    ];
    const answeredAlready = doneOn !== null && outcome === 'answered';
    const body = (
      <Stack>
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={crumbs} />}
          title={title}
          lead={`${pointName(locale, followUp.pointKey, followUp.pointName)}. ${state === 'upcoming' || answeredAlready ? '' : t('answer.lead')}`}
        />
        <FormProblems state={form} />
        {state === 'upcoming' ? <Alert>{t('answer.notYet', { day })}</Alert> : null}
        {answeredAlready ? (
          <Alert
            tone="success"
            title={t('answer.done', {
              day: formatDate(locale, doneOn),
              outcome: t('outcome.answered').toLocaleLowerCase(locale),
            })}
          >
            <p>{t('answer.doneHint')}</p>
            <LinkButton href={historyPath.to({ enrolmentId })}>{t('answer.history')}</LinkButton>
          </Alert>
        ) : null}
        {doneOn !== null && !answeredAlready ? (
          <Alert>{t('answer.again', { day: formatDate(locale, doneOn) })}</Alert>
        ) : null}
        {state === 'upcoming' || answeredAlready ? null : (
          <Card>
            <Form
              id="form"
              warnUnsaved
              hidden={{ id: form.textOf('id', factId), version: form.textOf('version', String(followUp.version)) }}
            >
              <RevealingRadioGroup
                name="outcome"
                legend={t('answer.outcome')}
                error={form.errorOf('outcome')}
                defaultValue={form.textOf('outcome')}
                options={[
                  { value: 'answered', label: t('answer.answered'), hint: t('answer.answeredHint', { who }) },
                  { value: 'not-reached', label: t('answer.notReached', { who }) },
                  { value: 'declined', label: t('answer.declined', { who }) },
                ]}
              >
                <OngoingFields
                  locale={locale}
                  legend={t('answer.ongoing')}
                  form={form}
                  situations={ongoing}
                  ids={endingIds}
                  suggestedEnd={asksAboutOn}
                />
                <OccupationFields
                  legend={t('answer.now', { who })}
                  locale={locale}
                  who={who}
                  form={form}
                  ids={situationIds}
                  recorded={ongoing.map(({ details }) => details.kind)}
                />
                {asksImprovement ? (
                  <FactField
                    factKey="employment-improvement"
                    locale={locale}
                    who={who}
                    form={form}
                    stored={undefined}
                  />
                ) : null}
              </RevealingRadioGroup>
              <Fieldset id="source-part" legend={t('answer.source')} large>
                <SourceFields locale={locale} form={form} />
              </Fieldset>
              <ButtonRow>
                <Button>{t('answer.save')}</Button>
                <LinkButton variant="tertiary" href={followUpsPath.to()}>
                  {t('answer.cancel')}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        )}
      </Stack>
    );
    return { title, body, islands: true };
  },
  form: followUpForm,
  submitAudit: { action: 'write', category: 'outcomes' },
  submit: async (ctx, { params, form }) => {
    const answered = await answerFollowUp(ctx, params.followUpId, form);
    return answered.ok ? ok(followUpsPath.to({}, { done: 'saved' })) : answered;
  },
});
