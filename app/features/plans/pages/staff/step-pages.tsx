import { z } from 'zod';
import { planPath } from '#app/features/enrolments/domain/paths.ts';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Split } from '#app/ui/split.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { newStepPath, stepPath, stepStatePath } from '../../domain/paths.ts';
import { changePlan, readPlan } from '../../domain/permissions.ts';
import { newStepForm, type Step, type StepChange, stepForm, stepStateForm, stepStates } from '../../domain/steps.ts';
import { addStep, changeStep, getStep, setStepState } from '../../server/plans.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { StepFields } from '../parts/step-fields.tsx';
import { formState, planTranslate, stateTones, whenDue, whoDoes } from '../plan-words.ts';

const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const ofStep = z.object({ enrolmentId: z.uuid(), stepId: z.uuid() });

export const newStepPage = definePage({
  path: newStepPath,
  permission: changePlan,
  audit: read,
  submitAudit: write,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: newStepForm,
  load: async (ctx, { params }) => ({ head: await getParticipantHead(ctx, params.enrolmentId), newStepId: newId() }),
  submit: async (ctx, { params, form }) => {
    const added = await addStep(ctx, params.enrolmentId, form);
    return added.ok ? ok(planPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ head, newStepId }, view) => {
    const t = planTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('plan.step.new'),
      islands: true,
      body: (
        <PlanFrame head={head} view={view} part="plan" isBelow title={t('plan.step.new')}>
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ id: newStepId }}
            submit={t('plan.step.save')}
            icon="save"
            cancel={{ href: planPath.to({ enrolmentId: head.id }), label: t('plan.cancel') }}
          >
            <StepFields state={state} view={view} firstLanguage={head.firstLanguage} />
          </FormCard>
        </PlanFrame>
      ),
    };
  },
});

export const stepPage = definePage({
  path: stepPath,
  permission: readPlan,
  audit: read,
  submitPermission: changePlan,
  submitAudit: write,
  params: ofStep,
  query: z.object({}),
  form: stepForm,
  load: (ctx, { params }) => getStep(ctx, params),
  submit: async (ctx, { params, form }) => {
    const changed = await changeStep(ctx, params, form);
    return changed.ok ? ok(planPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ head, step, changes }, view) => {
    const t = planTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('plan.step.title'),
      islands: true,
      body: (
        <PlanFrame
          head={head}
          view={view}
          part="plan"
          isBelow
          title={step.what}
          tags={<Tag tone={stateTones[step.state]}>{t(`plan.state.${step.state}`)}</Tag>}
          actions={
            <LinkButton icon="check" href={stepStatePath.to({ enrolmentId: head.id, stepId: step.id })}>
              {t('plan.stateForm.title')}
            </LinkButton>
          }
        >
          <Split aside={<StepHistory changes={changes} view={view} />}>
            <FormCard
              title={t('plan.step.edit')}
              description={t('plan.step.wrote', { name: step.createdBy })}
              state={state}
              newer={<Newer step={step} view={view} />}
              warnUnsaved
              hidden={{ version: String(step.version) }}
              submit={t('plan.step.save')}
              icon="save"
              cancel={{ href: planPath.to({ enrolmentId: head.id }), label: t('plan.cancel') }}
            >
              <StepFields state={state} view={view} saved={step} firstLanguage={head.firstLanguage} />
            </FormCard>
          </Split>
        </PlanFrame>
      ),
    };
  },
});

/** How a step went. Buttons in the plan post here, so that a refused one shows what is missing. */
export const stepStatePage = definePage({
  path: stepStatePath,
  permission: changePlan,
  audit: read,
  submitAudit: write,
  params: ofStep,
  query: z.object({}),
  form: stepStateForm,
  load: (ctx, { params }) => getStep(ctx, params),
  submit: async (ctx, { params, form }) => {
    const set = await setStepState(ctx, params, form);
    return set.ok ? ok(planPath.to(params, { done: 'saved' })) : set;
  },
  view: ({ head, step }, view) => {
    const t = planTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('plan.stateForm.title'),
      islands: true,
      body: (
        <PlanFrame head={head} view={view} part="plan" isBelow title={t('plan.stateForm.title')} lead={step.what}>
          <FormCard
            state={state}
            newer={<Newer step={step} view={view} />}
            warnUnsaved
            hidden={{ version: String(step.version) }}
            submit={t('plan.stateForm.save')}
            icon="save"
            cancel={{ href: planPath.to({ enrolmentId: head.id }), label: t('plan.cancel') }}
          >
            <RadioGroup
              name="state"
              legend={t('plan.stateForm.label')}
              options={stepStates.map((value) => ({ value, label: t(`plan.state.${value}`) }))}
              defaultValue={state.textOf('state', step.state)}
              error={state.errorOf('state')}
            />
            <TextArea
              name="reason"
              label={t('plan.stateForm.reason')}
              hint={t('plan.stateForm.reasonHint')}
              rows={2}
              maxLength={500}
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
            />
            <DateInput
              {...calendarProps(view.locale)}
              name="stateOn"
              label={t('plan.stateForm.on')}
              max={view.today}
              defaultValue={state.textOf('stateOn', view.today)}
              error={state.errorOf('stateOn')}
            />
          </FormCard>
        </PlanFrame>
      ),
    };
  },
});

// What somebody else saved in between, beside what is typed.
function Newer({ step, view: { locale } }: { step: Step; view: ViewContext }) {
  const t = planTranslate(locale);
  return (
    <Alert tone="warning" role="alert" title={t('plan.step.newer')}>
      {t('plan.step.newerText', {
        what: step.what,
        who: whoDoes(step, locale),
        due: whenDue(step, locale),
        state: t(`plan.state.${step.state}`),
      })}
    </Alert>
  );
}

function StepHistory({ changes, view: { locale } }: { changes: readonly StepChange[]; view: ViewContext }) {
  const t = planTranslate(locale);
  return (
    <Card id="history" title={t('plan.step.history')}>
      <EventList
        label={t('plan.step.history')}
        items={changes.map(({ id, fromState, toState, earlier, reason, changedAt, changedBy }) => ({
          key: id,
          date: `${formatInstant(locale, changedAt)}, ${changedBy || t('plan.fromHer.herself')}`,
          title:
            fromState === null
              ? t('plan.step.added')
              : earlier === null
                ? t('plan.step.stateChanged', { from: t(`plan.state.${fromState}`), to: t(`plan.state.${toState}`) })
                : t('plan.step.changed', { what: earlier.what }),
          body: reason ?? undefined,
        }))}
      />
    </Card>
  );
}
