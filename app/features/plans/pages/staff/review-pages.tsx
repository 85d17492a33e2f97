import { z } from 'zod';
import { planPath } from '#app/features/enrolments/domain/paths.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { endExemptionPath, exemptPath, reviewPath } from '../../domain/paths.ts';
import { reviewPlan } from '../../domain/permissions.ts';
import { type Exemption, exemptionForm, exemptionReasons, type Review, reviewForm } from '../../domain/reviews.ts';
import { getPlan } from '../../server/plans.ts';
import { endExemption, exemptFromReview, holdReview } from '../../server/reviews.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { formState, planTranslate } from '../plan-words.ts';

const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const ofEnrolment = z.object({ enrolmentId: z.uuid() });

/** The plan is looked at together: what works, what is to be otherwise; and what came of it before. */
export const reviewPage = definePage({
  path: reviewPath,
  permission: reviewPlan,
  audit: read,
  submitAudit: write,
  params: ofEnrolment,
  query: z.object({}),
  form: reviewForm,
  load: async (ctx, { params }) => ({ plan: await getPlan(ctx, params.enrolmentId), newReviewId: newId() }),
  submit: async (ctx, { params, form }) => {
    const held = await holdReview(ctx, params.enrolmentId, form);
    return held.ok ? ok(planPath.to(params, { done: 'saved' })) : held;
  },
  view: ({ plan: { head, reviews }, newReviewId }, view) => {
    const t = planTranslate(view.locale);
    const state = formState(view);
    const words = (name: 'works' | 'changes') => (
      <TextArea
        name={name}
        label={t(`plan.reviews.${name}`)}
        rows={3}
        maxLength={2000}
        defaultValue={state.textOf(name)}
        error={state.errorOf(name)}
      />
    );
    return {
      title: t('plan.review'),
      islands: true,
      body: (
        <PlanFrame head={head} view={view} part="plan" isBelow title={t('plan.review')} lead={t('plan.reviews.lead')}>
          <Split aside={<EarlierReviews reviews={reviews} view={view} />}>
            <FormCard
              state={state}
              warnUnsaved
              hidden={{ id: newReviewId }}
              submit={t('plan.reviews.save')}
              icon="save"
              cancel={{ href: planPath.to({ enrolmentId: head.id }), label: t('plan.cancel') }}
            >
              <DateInput
                {...calendarProps(view.locale)}
                name="heldOn"
                label={t('plan.reviews.heldOn')}
                max={view.today}
                defaultValue={state.textOf('heldOn', view.today)}
                error={state.errorOf('heldOn')}
                required
              />
              <TextInput
                name="withWhom"
                label={t('plan.reviews.withWhom')}
                optionalText={t('plan.optional')}
                maxLength={200}
                autoComplete="off"
                defaultValue={state.textOf('withWhom')}
                error={state.errorOf('withWhom')}
              />
              {words('works')}
              {words('changes')}
            </FormCard>
          </Split>
        </PlanFrame>
      ),
    };
  },
});

/** No review falls due for a while, for a reason; and exemptions there were, which can be taken away. */
export const exemptPage = definePage({
  path: exemptPath,
  permission: reviewPlan,
  audit: read,
  submitAudit: write,
  params: ofEnrolment,
  query: z.object({}),
  form: exemptionForm,
  load: async (ctx, { params }) => ({ plan: await getPlan(ctx, params.enrolmentId), newExemptionId: newId() }),
  submit: async (ctx, { params, form }) => {
    const exempted = await exemptFromReview(ctx, params.enrolmentId, form);
    return exempted.ok ? ok(planPath.to(params, { done: 'saved' })) : exempted;
  },
  view: ({ plan: { head, exemptions }, newExemptionId }, view) => {
    const t = planTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('plan.reviews.exempt'),
      islands: true,
      body: (
        <PlanFrame
          head={head}
          view={view}
          part="plan"
          isBelow
          title={t('plan.reviews.exempt')}
          lead={t('plan.reviews.exemptLead')}
        >
          <Split aside={<Exemptions enrolmentId={head.id} exemptions={exemptions} view={view} />}>
            <FormCard
              state={state}
              warnUnsaved
              hidden={{ id: newExemptionId }}
              submit={t('plan.reviews.exemptSave')}
              icon="save"
              cancel={{ href: planPath.to({ enrolmentId: head.id }), label: t('plan.cancel') }}
            >
              <RadioGroup
                name="reason"
                legend={t('plan.reviews.exemptReason')}
                options={exemptionReasons.map((value) => ({ value, label: t(`plan.reviews.reasons.${value}`) }))}
                defaultValue={state.textOf('reason')}
                error={state.errorOf('reason')}
                required
              />
              <TextArea
                name="note"
                label={t('plan.reviews.exemptNote')}
                rows={2}
                maxLength={500}
                defaultValue={state.textOf('note')}
                error={state.errorOf('note')}
              />
              <DateInput
                {...calendarProps(view.locale)}
                name="lastsThrough"
                label={t('plan.reviews.lastsThrough')}
                min={view.today}
                defaultValue={state.textOf('lastsThrough')}
                error={state.errorOf('lastsThrough')}
                required
              />
            </FormCard>
          </Split>
        </PlanFrame>
      ),
    };
  },
});

export const endExemptionAction = defineAction({
  path: endExemptionPath,
  permission: reviewPlan,
  audit: write,
  params: ofEnrolment.extend({ exemptionId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1').optional() }),
  submit: async (ctx, { params }) => {
    const ended = await endExemption(ctx, params);
    return ended.ok ? ok(planPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : ended;
  },
  backTo: ({ enrolmentId }) => exemptPath.to({ enrolmentId }),
});

function EarlierReviews({ reviews, view: { locale } }: { reviews: readonly Review[]; view: ViewContext }) {
  const t = planTranslate(locale);
  return (
    <Card id="earlier" title={t('plan.reviews.earlier')}>
      {reviews.length === 0 ? (
        <Text soft>{t('plan.reviews.none')}</Text>
      ) : (
        <EventList
          label={t('plan.reviews.earlier')}
          items={reviews.map(({ id, heldOn, withWhom, works, changes, recordedBy }) => ({
            key: id,
            date: `${formatDate(locale, heldOn)}, ${recordedBy}`,
            title: withWhom === '' ? t('plan.reviews.item') : t('plan.reviews.withLine', { names: withWhom }),
            body: (
              <Stack gap="xs">
                {works === '' ? null : <Text>{t('plan.reviews.worksLine', { text: works })}</Text>}
                {changes === '' ? null : <Text>{t('plan.reviews.changesLine', { text: changes })}</Text>}
              </Stack>
            ),
          }))}
        />
      )}
    </Card>
  );
}

type ExemptionProps = { enrolmentId: string; exemptions: readonly Exemption[]; view: ViewContext };

function Exemptions({ enrolmentId, exemptions, view: { locale, url } }: ExemptionProps) {
  const t = planTranslate(locale);
  if (exemptions.length === 0) return null;
  const problem = url.searchParams.get('problem');
  return (
    <Card id="exemptions" title={t('plan.reviews.exemptions')}>
      <Stack>
        {problem === null ? null : <Alert tone="warning">{t('problem.invalid')}</Alert>}
        <EventList
          label={t('plan.reviews.exemptions')}
          items={exemptions.map(({ id, lastsThrough, reason, note, recordedBy, recordedAt, endedAt }) => ({
            key: id,
            date: `${formatDate(locale, dayOf(recordedAt))}, ${recordedBy}`,
            title: t('plan.reviews.exemptLine', {
              day: formatDate(locale, lastsThrough),
              reason: t(`plan.reviews.reasons.${reason}`),
            }),
            body:
              [
                note,
                endedAt === null ? null : t('plan.reviews.exemptEnded', { day: formatDate(locale, dayOf(endedAt)) }),
              ]
                .filter(Boolean)
                .join('. ') || undefined,
            actions:
              endedAt === null ? (
                <Form action={endExemptionPath.to({ enrolmentId, exemptionId: id })} hidden={{ confirmed: '1' }}>
                  <Button size="sm" variant="tertiary">
                    {t('plan.reviews.exemptEnd')}
                  </Button>
                </Form>
              ) : undefined,
          }))}
        />
      </Stack>
    </Card>
  );
}
