import { z } from 'zod';
import { planPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { agreePath } from '../../domain/paths.ts';
import { changePlan } from '../../domain/permissions.ts';
import { agreementForm, planMark, stepsInTime } from '../../domain/steps.ts';
import { agreeToPlan, getPlan } from '../../server/plans.ts';
import { AgreementFields } from '../parts/agreement-fields.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { formState, planTranslate, whenDue, whoDoes } from '../plan-words.ts';

/** The participant says yes to the plan as it stands: read together, noted with day and way. */
export const agreePage = definePage({
  path: agreePath,
  permission: changePlan,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: agreementForm,
  load: async (ctx, { params }) => ({ plan: await getPlan(ctx, params.enrolmentId), newAgreementId: newId() }),
  submit: async (ctx, { params, form }) => {
    const agreed = await agreeToPlan(ctx, params.enrolmentId, form);
    return agreed.ok ? ok(planPath.to(params, { done: 'saved' })) : agreed;
  },
  view: ({ plan: { head, steps }, newAgreementId }, view) => {
    const t = planTranslate(view.locale);
    const state = formState(view);
    const { late, thisWeek, next, later } = stepsInTime(steps, view.today);
    return {
      title: t('plan.agree'),
      islands: true,
      body: (
        <PlanFrame head={head} view={view} part="plan" isBelow title={t('plan.agree')} lead={t('plan.agreement.lead')}>
          <Card title={t('plan.title')}>
            <DefinitionList
              items={[...late, ...thisWeek, ...next, ...later].map((step) => ({
                term: step.what,
                value: `${whoDoes(step, view.locale)} · ${whenDue(step, view.locale)}`,
              }))}
            />
          </Card>
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ id: newAgreementId, seen: planMark(steps) }}
            submit={t('plan.agreement.save')}
            icon="save"
            cancel={{ href: planPath.to({ enrolmentId: head.id }), label: t('plan.cancel') }}
          >
            <AgreementFields state={state} view={view} />
            <TextArea
              name="note"
              label={t('plan.agreement.note')}
              optionalText={t('plan.optional')}
              rows={2}
              maxLength={500}
              defaultValue={state.textOf('note')}
              error={state.errorOf('note')}
            />
          </FormCard>
        </PlanFrame>
      ),
    };
  },
});
